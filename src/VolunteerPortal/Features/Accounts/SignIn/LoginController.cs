using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.SignIn;

[AllowAnonymous]
[TakesBody(AccountsSetup.FormBytes)]
public sealed class LoginController(SignInService signIn, CaptchaService captchas, BrowserSignIn browser) : Controller
{
    private const string Start = "/desk";

    [HttpGet("/login"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> New(string? returnUrl, bool expired) =>
        User.IsSignedIn()
            ? Redirect(LocalUrl.Or(returnUrl, Start))
            : this.Page(await LoginPage.Load(captchas, HttpContext, new LoginForm { ReturnUrl = returnUrl }, expired));

    [HttpPost("/login"), AddressGuard("login")]
    public async Task<IActionResult> Create(LoginForm form, CaptchaAnswer captcha)
    {
        if (!ModelState.IsValid)
            return await Again(form);

        var attempt = new SignInAttempt(form.Account, form.Password, captcha, HttpContext.VisitorHash(), HttpContext.PasswordSender());
        if (await signIn.SignIn(attempt) is not { } account)
        {
            this.Refuse(new FieldRefusal(nameof(form.Account), SignInService.Refused));
            return await Again(form);
        }

        await browser.SignIn(HttpContext, account, form.IsKept);
        return Redirect(LocalUrl.Or(form.ReturnUrl, Start));
    }

    [HttpPost("/login/captcha"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> AnotherCaptcha(LoginForm form, CaptchaWish wish)
    {
        // Nothing was submitted yet, so nothing is wrong yet
        ModelState.Clear();
        return this.Page(new LoginPage(form.WithoutPassword(),
            await CaptchaView.Another(captchas, LoginPage.CaptchaForm, HttpContext, wish), HasExpired: false));
    }

    private async Task<ViewResult> Again(LoginForm form) => this.PageAgain(await LoginPage.Load(captchas, HttpContext, form));
}
