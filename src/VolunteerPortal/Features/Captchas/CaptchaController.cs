using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Captchas;

[AllowAnonymous]
public sealed class CaptchaController(CaptchaService captchas, IEnumerable<CaptchaForm> forms) : Controller
{
    [HttpGet("/captcha/{id:guid}.png"), EnableRateLimiting(AddressLimits.CaptchaPicture)]
    public async Task<IActionResult> Picture(Guid id)
    {
        Response.Headers.CacheControl = "no-store";
        return await captchas.FindPicture(id, HttpContext.VisitorHash()) is { } png ? File(png, "image/png") : NotFound();
    }

    [HttpGet("/captcha/{purpose}/challenge"), EnableRateLimiting(AddressLimits.Captcha)]
    public async Task<IActionResult> Challenge(string purpose)
    {
        if (forms.SingleOrDefault(form => form.Purpose == purpose) is not { } known)
            return NotFound();

        Response.Headers.CacheControl = "no-store";
        return Json(await captchas.NewChallenge(known.Purpose, HttpContext.VisitorHash()));
    }
}
