using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.Profile;

[Authorize(Policies.Volunteer)]
[TakesBody(AccountsSetup.FormBytes)]
[Route("/me/profile")]
public sealed class ProfileController(PortalDb db, AccountVault vault, ProfileService profile, RegionChoices regions,
    IStringLocalizer<Ui> texts) : Controller
{
    private static readonly Refusal TooOften = new("今天改得太多了，请明天再改，或者打咨询电话");

    private string Name => User.Identity?.Name ?? "";

    [HttpGet("")]
    public async Task<IActionResult> Show() => this.Page(await ProfilePage.Load(db, vault, regions, User.Id(), Name));

    [HttpPost("")]
    public async Task<IActionResult> Update(ProfileForm form, [FromServices] PasswordCheck check, [FromServices] LoginThrottle guards)
    {
        if (ModelState.IsValid && !await regions.Contains(form.RegionCode) && !await db.Accounts.LivesIn(User.Id(), form.RegionCode))
            ModelState.AddModelError($"form.{nameof(form.RegionCode)}", texts["请在列表里选择居住的区县"]);
        if (ModelState.IsValid && form.ChangesLogin && await WhyNotChangeLogin(form, check, guards) is { } no)
            this.Refuse(no);
        if (!ModelState.IsValid)
            return this.PageAgain(await ProfilePage.Load(db, vault, regions, User.Id(), Name, form));

        await profile.Change(User.Id(), form);
        this.FlashDone(texts[form.ChangesLogin ? "资料已保存。新的手机号、邮箱还没有核实，想用它登录又登不进去，请打咨询电话" : "资料已保存"]);
        return RedirectToAction(nameof(Show));
    }

    private async Task<FieldRefusal?> WhyNotChangeLogin(ProfileForm form, PasswordCheck check, LoginThrottle guards)
    {
        var account = await db.Accounts.FindAsync(User.Id());
        if (!await check.Passes(account, "", form.Password, HttpContext.PasswordSender()))
            return new FieldRefusal(nameof(form.Password), PasswordSender.WrongNow);

        return await guards.AllowsChange(User.Id()) ? null : new FieldRefusal(nameof(form.Email), TooOften);
    }
}
