namespace VolunteerPortal.Features.Captchas;

/// <summary>What the buttons beside a captcha send: which picture it is about, and whether it is to be larger instead of another one.</summary>
public sealed class CaptchaWish
{
    public string? CaptchaId { get; set; }

    public bool Zoom { get; set; }
}
