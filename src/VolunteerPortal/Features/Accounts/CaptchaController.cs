using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

[AllowAnonymous]
[TakesBody(AccountsSetup.FormBytes)]
public sealed class CaptchaController(CaptchaService captchas) : Controller
{
    [HttpGet("/captcha/{id:guid}.png"), EnableRateLimiting(AddressLimits.CaptchaPicture)]
    public async Task<IActionResult> Picture(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await captchas.FindPicture(id, HttpContext.VisitorHash()) is { } png ? File(png, "image/png") : NotFound();
    }

    /// <summary>The proof of work that spares the picture, in the shape of ALTCHA v1.</summary>
    [HttpGet("/captcha/challenge"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> Challenge(string? purpose)
    {
        if (!CaptchaPurpose.IsKnown(purpose ?? CaptchaPurpose.Login))
            return NotFound();

        Response.Headers.CacheControl = "no-store";
        return Json(await captchas.NewChallenge(purpose ?? CaptchaPurpose.Login, HttpContext.VisitorHash()));
    }

    /// <summary>The page of the form that was shown again here.</summary>
    [HttpGet("/captcha/refresh")]
    public IActionResult Refresh(string? purpose) => Redirect(purpose == CaptchaPurpose.Registration ? "/register" : "/login");

    /// <summary>
    /// Another picture, or the same at double size: the whole form comes here and is shown again, with all that was typed but the password.
    /// </summary>
    [HttpPost("/captcha/refresh"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> Refresh(
        string? purpose, bool zoom, string? captchaId, LoginForm login, [Bind(Prefix = "Form")] RegisterForm registration, [FromServices] RegionChoices regions)
    {
        var isRegistration = purpose == CaptchaPurpose.Registration;
        var captcha = await New(isRegistration ? CaptchaPurpose.Registration : CaptchaPurpose.Login, zoom, captchaId);
        // Nothing was submitted yet, so nothing is wrong yet
        ModelState.Clear();
        return isRegistration
            ? this.Page(await RegisterPage.Load(registration, captcha, regions))
            : this.Page(new LoginPage(login.WithoutPassword(), captcha, HasExpired: false));
    }

    private Task<CaptchaView> New(string purpose, bool zoom, string? id) =>
        zoom ? CaptchaView.Enlarged(captchas, purpose, HttpContext, id) : CaptchaView.New(captchas, purpose, HttpContext);
}
