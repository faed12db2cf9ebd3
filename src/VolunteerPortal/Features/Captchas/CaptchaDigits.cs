namespace VolunteerPortal.Features.Captchas;

/// <summary>Tests put their own source of figures here; there is no other way to know an answer.</summary>
public delegate string CaptchaDigits();
