namespace VolunteerPortal.Features.Captchas;

public enum CaptchaKind
{
    Picture,
    Work,
}
