namespace VolunteerPortal.Features.Captchas;

/// <summary>Where the figures of the next picture come from. Tests put their own source here; there is no other way to know an answer.</summary>
public delegate string CaptchaDigits();
