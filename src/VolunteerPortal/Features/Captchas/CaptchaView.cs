using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Captchas;

public sealed record CaptchaView(Guid Id, CaptchaForm Form, bool IsLarge = false)
{
    public string Url => $"/captcha/{Id}.png";

    public static async Task<CaptchaView> New(CaptchaService captchas, CaptchaForm form, HttpContext http) =>
        new(await captchas.NewPicture(form.Purpose, http.VisitorHash()), form);

    public static async Task<CaptchaView> Another(CaptchaService captchas, CaptchaForm form, HttpContext http, CaptchaWish wish)
    {
        if (wish.Zoom && Guid.TryParse(wish.CaptchaId, out var known) && await captchas.FindPicture(known, http.VisitorHash()) is not null)
            return new CaptchaView(known, form, IsLarge: true);

        return await New(captchas, form, http) with { IsLarge = wish.Zoom };
    }
}
