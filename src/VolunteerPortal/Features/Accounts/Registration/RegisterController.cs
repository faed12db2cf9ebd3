using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.Registration;

[AllowAnonymous]
[TakesBody(AccountsSetup.FormBytes)]
public sealed class RegisterController(RegistrationService registration, CaptchaService captchas, RegionChoices regions,
    BrowserSignIn browser, IStringLocalizer<Ui> texts)
    : Controller
{
    [HttpGet("/register"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> New(string? returnUrl) =>
        User.IsSignedIn() ? Redirect(LocalUrl.Or(returnUrl, "/me")) : this.Page(await Page(new RegisterForm { ReturnUrl = returnUrl }));

    [HttpPost("/register"), AddressGuard("register")]
    public async Task<IActionResult> Create(RegisterForm form, CaptchaAnswer captcha, [FromServices] TimeProvider clock)
    {
        if (ModelState.IsValid && !await regions.Contains(form.RegionCode))
            ModelState.AddModelError($"form.{nameof(form.RegionCode)}", texts["请在列表里选择居住的区县"]);

        if (ModelState.IsValid && !await captchas.Consume(captcha, RegisterPage.CaptchaForm.Purpose, HttpContext.VisitorHash()))
            ModelState.AddModelError(nameof(captcha.CaptchaCode), texts["验证码不对，已换了一张新的"]);

        return ModelState.IsValid ? await Register(form, clock.GetUtcNow()) : await Again(form);
    }

    [HttpPost("/register/captcha"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> AnotherCaptcha(RegisterForm form, CaptchaWish wish)
    {
        // Nothing was submitted yet, so nothing is wrong yet
        ModelState.Clear();
        return this.Page(await RegisterPage.Load(form, await CaptchaView.Another(captchas, RegisterPage.CaptchaForm, HttpContext, wish),
            regions));
    }

    private async Task<IActionResult> Register(RegisterForm form, DateTimeOffset now)
    {
        var (account, no) = await registration.Register(form.ToNewAccount(), form.Password!, now);
        if (account is null)
        {
            this.Refuse(no!);
            return await Again(form);
        }

        await browser.SignIn(HttpContext, account, keep: false);
        return LocalUrl.IsLocal(form.ReturnUrl)
            ? Redirect($"/register/done?ReturnUrl={Uri.EscapeDataString(form.ReturnUrl!)}")
            : Redirect("/register/done");
    }

    private async Task<ViewResult> Again(RegisterForm form) => this.PageAgain(await Page(form));

    private async Task<RegisterPage> Page(RegisterForm form) =>
        await RegisterPage.Load(form, await CaptchaView.New(captchas, RegisterPage.CaptchaForm, HttpContext), regions);
}
