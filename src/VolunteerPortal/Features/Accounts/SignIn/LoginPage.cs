using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.Features.Accounts.SignIn;

public sealed record LoginPage(LoginForm Form, CaptchaView Captcha, bool HasExpired)
{
    public static readonly CaptchaForm CaptchaForm = new("login", "/login/captcha");

    public static async Task<LoginPage> Load(CaptchaService captchas, HttpContext http, LoginForm form, bool hasExpired = false) =>
        new(form.WithoutPassword(), await CaptchaView.New(captchas, CaptchaForm, http), hasExpired);
}
