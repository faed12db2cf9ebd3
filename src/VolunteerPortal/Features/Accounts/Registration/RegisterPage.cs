using Microsoft.AspNetCore.Mvc.Rendering;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.Features.Accounts.Registration;

public sealed record RegisterPage(RegisterForm Form, CaptchaView Captcha, IReadOnlyList<SelectListItem> Regions)
{
    public static readonly CaptchaForm CaptchaForm = new("registration", "/register/captcha");

    public static async Task<RegisterPage> Load(RegisterForm form, CaptchaView captcha, RegionChoices regions) =>
        new(form.WithoutPassword(), captcha, await regions.All());
}
