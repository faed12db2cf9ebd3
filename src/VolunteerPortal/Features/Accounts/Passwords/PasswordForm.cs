using System.ComponentModel.DataAnnotations;
using FluentValidation;

namespace VolunteerPortal.Features.Accounts.Passwords;

public sealed class PasswordForm
{
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Current { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? New { get; set; }
}

public sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    public PasswordFormValidator()
    {
        RuleFor(f => f.Current).Must(password => password?.Length > 0).WithMessage("请填写现在的密码");
        RuleFor(f => f.New).Must(password => password?.Length > 0).WithMessage("请填写新密码");
    }
}
