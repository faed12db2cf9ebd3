using FluentValidation;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

public sealed class ProfileForm
{
    public string? Email { get; set; }

    public string? RegionCode { get; set; }
}

public sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    public ProfileFormValidator()
    {
        RuleFor(f => f.Email).Obeys(EmailAddress.WhyNot);
        RuleFor(f => f.RegionCode).Required("请选择居住的区县");
    }
}
