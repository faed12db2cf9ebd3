namespace VolunteerPortal.Features.Captchas;

/// <summary>An answer for one purpose is wrong for another; <paramref name="Another"/> is the address of another picture.</summary>
public sealed record CaptchaForm(string Purpose, string Another);
