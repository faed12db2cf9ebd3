using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

[Authorize(Policies.Volunteer)]
[AccountForm]
[Route("/me/profile")]
public sealed class ProfileController(PortalDb db, ProfileService profile, RegionChoices regions, IStringLocalizer<Ui> texts) : Controller
{
    private string Name => User.Identity?.Name ?? "";

    [HttpGet("")]
    public async Task<IActionResult> Show() => this.Page(await ProfilePage.Load(db, regions, User.Id(), Name));

    [HttpPost("")]
    public async Task<IActionResult> Update(ProfileForm form)
    {
        if (ModelState.IsValid && !await regions.Contains(form.RegionCode) && !await db.Accounts.LivesIn(User.Id(), form.RegionCode))
            ModelState.AddModelError($"form.{nameof(form.RegionCode)}", texts["请在列表里选择居住的区县"]);
        if (ModelState.IsValid && await profile.Change(User.Id(), form) is { } no)
            ModelState.Add(no, texts);
        if (!ModelState.IsValid)
            return this.PageAgain(await ProfilePage.Load(db, regions, User.Id(), Name, form));

        this.FlashDone("资料已保存");
        return RedirectToAction(nameof(Show));
    }
}
