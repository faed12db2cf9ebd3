using System.ComponentModel.DataAnnotations;
using FluentValidation;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Profile;

public sealed class ProfileForm
{
    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? RegionCode { get; set; }

    /// <summary>Needed to change a phone or an e-mail, because one logs in by them.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    public bool ChangesLogin => !PlainText.IsBlank(Phone) || !PlainText.IsBlank(Email);

    public ProfileForm WithoutPassword() => new() { Phone = Phone, Email = Email, RegionCode = RegionCode };
}

public sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    public ProfileFormValidator()
    {
        RuleFor(f => f.Phone).Obeys(MobilePhone.WhyNot);
        RuleFor(f => f.Email).Obeys(EmailAddress.WhyNot);
        RuleFor(f => f.RegionCode).Line(Region.LongestCode, "请选择居住的区县");
        RuleFor(f => f.Password).Must(password => password?.Length > 0).When(f => f.ChangesLogin).WithMessage("改手机号或邮箱，请填写现在的密码");
    }
}
