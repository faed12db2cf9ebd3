using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

/// <summary>The captcha of a form, for _Captcha.cshtml.</summary>
public sealed record CaptchaView(Guid Id, string Purpose, bool IsLarge = false)
{
    public string Url => $"/captcha/{Id}.png";

    public static async Task<CaptchaView> New(CaptchaService captchas, string purpose, HttpContext http) =>
        new(await captchas.NewPicture(purpose, http.VisitorHash()), purpose);

    /// <summary>The same picture at double size while it is good, else a new one.</summary>
    public static async Task<CaptchaView> Enlarged(CaptchaService captchas, string purpose, HttpContext http, string? id) =>
        Guid.TryParse(id, out var known) && await captchas.FindPicture(known, http.VisitorHash()) is not null
            ? new CaptchaView(known, purpose, IsLarge: true)
            : await New(captchas, purpose, http) with { IsLarge = true };
}
