using System.ComponentModel.DataAnnotations;
using FluentValidation;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Registration;

public sealed class RegisterForm
{
    public string? UserName { get; set; }

    public string? RealName { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? RegionCode { get; set; }

    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    public string? Consent { get; set; }

    public string? ReturnUrl { get; set; }

    public NewAccount ToNewAccount() => new(
        Identifiers.UserName.Normalize(UserName)!,
        PersonName.Normalize(RealName)!,
        MobilePhone.Normalize(Phone)!,
        EmailAddress.Normalize(Email),
        RegionCode!);

    public RegisterForm WithoutPassword()
    {
        var copy = (RegisterForm)MemberwiseClone();
        copy.Password = null;
        return copy;
    }
}

public sealed class RegisterFormValidator : AbstractValidator<RegisterForm>
{
    public RegisterFormValidator()
    {
        RuleFor(f => f.UserName).Required("请填写用户名").Obeys(UserName.WhyNot);
        RuleFor(f => f.RealName).Required("请填写姓名").Obeys(PersonName.WhyNot);
        RuleFor(f => f.Phone).Required("请填写手机号").Obeys(MobilePhone.WhyNot);
        RuleFor(f => f.Email).Obeys(EmailAddress.WhyNot);
        RuleFor(f => f.RegionCode).Line(Region.LongestCode, "请选择居住的区县");
        RuleFor(f => f.Password).Custom((password, context) =>
        {
            var form = context.InstanceToValidate;
            context.Refuse(PasswordRules.WhyNot(password, form.UserName, form.Phone, form.Email, form.RealName));
        });
        RuleFor(f => f.Consent).Must(consent => consent is "true" or "on").WithMessage("请阅读隐私说明，同意后才能注册");
    }
}
