namespace VolunteerPortal.Features.Captchas;

public sealed class CaptchaAnswer
{
    public string? CaptchaId { get; set; }

    public string? CaptchaCode { get; set; }

    public string? CaptchaProof { get; set; }
}
