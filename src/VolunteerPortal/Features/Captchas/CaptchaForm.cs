namespace VolunteerPortal.Features.Captchas;

/// <summary>
/// A form with a captcha, registered by the feature that owns it. An answer given for one <paramref name="Purpose"/> is wrong for another;
/// <paramref name="Another"/> is the address that shows the form again with another picture.
/// </summary>
public sealed record CaptchaForm(string Purpose, string Another);
