using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.Features.Accounts.SignIn;

public sealed record SignInAttempt(string? Account, string? Password, CaptchaAnswer Captcha, byte[] Visitor, PasswordSender Sender);
