namespace VolunteerPortal.Features.Captchas;

public sealed class CaptchaWish
{
    public string? CaptchaId { get; set; }

    public bool Zoom { get; set; }
}
