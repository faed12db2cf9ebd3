using System.ComponentModel.DataAnnotations;
using FluentValidation;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts.SignIn;

/// <summary>The fields have bare names (account, password …): other programs log in with them too.</summary>
public sealed class LoginForm
{
    public string? Account { get; set; }

    /// <summary>A password is never tidied: ten spaces are one.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    public string? Keep { get; set; }

    public string? ReturnUrl { get; set; }

    public bool IsKept => Keep is "true" or "on";

    public LoginForm WithoutPassword() => new() { Account = Account, Keep = Keep, ReturnUrl = ReturnUrl };
}

public sealed class LoginFormValidator : AbstractValidator<LoginForm>
{
    public LoginFormValidator()
    {
        RuleFor(f => f.Account).Required("请填写账号");
        RuleFor(f => f.Password).Must(password => password?.Length > 0).WithMessage("请填写密码");
    }
}
