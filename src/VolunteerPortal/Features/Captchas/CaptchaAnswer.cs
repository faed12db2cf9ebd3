namespace VolunteerPortal.Features.Captchas;

/// <summary>What a form sends to prove that a person fills it: the figures of a picture, or a solved proof of work.</summary>
public sealed class CaptchaAnswer
{
    public string? CaptchaId { get; set; }

    public string? CaptchaCode { get; set; }

    /// <summary>base64 of the solved challenge as ALTCHA v1 writes it.</summary>
    public string? CaptchaProof { get; set; }
}
