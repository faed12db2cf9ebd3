using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

[AllowAnonymous]
[AccountForm]
public sealed class LoginController(SignInService signIn, CaptchaService captchas, LoginGuards guards, BrowserSignIn browser, IStringLocalizer<Ui> texts) : Controller
{
    private const string Start = "/me";

    [HttpGet("/login")]
    public async Task<IActionResult> New(string? returnUrl, bool expired) =>
        User.IsSignedIn()
            ? Redirect(LocalUrl.Or(returnUrl, Start))
            : this.Page(await LoginPage.Load(captchas, HttpContext, new LoginForm { ReturnUrl = returnUrl }, expired));

    [HttpPost("/login")]
    public async Task<IActionResult> Create(LoginForm form, CaptchaAnswer captcha)
    {
        if (!await guards.AdmitAddress("login", HttpContext.AddressPrefix()))
            return this.TooMany(seconds: 300);

        if (!ModelState.IsValid)
            return await Again(form);

        var attempt = new SignInAttempt(form.Account, form.Password, captcha, HttpContext.VisitorHash(), Request.Cookies[KnownDevices.CookieName]);
        if (await signIn.SignIn(attempt) is not { } account)
        {
            ModelState.Add(new FieldRefusal(nameof(form.Account), SignInService.Refused), texts);
            return await Again(form);
        }

        await browser.SignIn(HttpContext, account, form.IsKept);
        return Redirect(LocalUrl.Or(form.ReturnUrl, Start));
    }

    private async Task<ViewResult> Again(LoginForm form) => this.PageAgain(await LoginPage.Load(captchas, HttpContext, form));
}
