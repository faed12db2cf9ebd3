using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.SignUps.Team;

[Authorize(Roles.Coordinator)]
[Route("/team")]
public sealed class TeamShiftsController(
    PortalDb db, ShiftService rosters, AccountVault vault, IStringLocalizer<Ui> texts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Teams()
    {
        var page = await TeamsPage.Load(db, User.Id(), clock.GetUtcNow());
        return page.Teams is [var only] ? Redirect($"/team/{only.Id}/sign-ups") : this.Page(page);
    }

    [HttpGet("{teamId:guid}/shifts")]
    public async Task<IActionResult> Index(Guid teamId, int? page) =>
        await Team(teamId) is { } team ? this.Page(await TeamShiftsPage.Load(db, team, page, clock.GetUtcNow())) : NotFound();

    [HttpGet("{teamId:guid}/shifts/{id:guid}")]
    public async Task<IActionResult> Show(Guid teamId, Guid id) =>
        await Shift(teamId, id, null) is { } page ? this.Page(page) : NotFound();

    [HttpPost("{teamId:guid}/shifts/{id:guid}/capacity")]
    public async Task<IActionResult> ChangeCapacity(Guid teamId, Guid id, CapacityForm form)
    {
        if (await Shift(teamId, id, form) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            return this.PageAgain(page);
        if (await rosters.ChangeCapacity(id, form.Number, User.Id()) is { } refusal)
        {
            this.Refuse("Capacity", refusal);
            return this.PageAgain(page);
        }

        this.FlashDone(texts["人数已改为 {0}", form.Number]);
        return RedirectToAction(nameof(Show), new { teamId, id });
    }

    [HttpGet("{teamId:guid}/shifts/{id:guid}/cancellation")]
    public async Task<IActionResult> ConfirmCancellation(Guid teamId, Guid id)
    {
        if (await Cancellation(teamId, id, new CancelShiftForm()) is not { } page)
            return NotFound();

        // Cancelled already: the shift's own page says when and why
        return page.Shift.CancelledAt is null ? this.Page(page) : RedirectToAction(nameof(Show), new { teamId, id });
    }

    [HttpPost("{teamId:guid}/shifts/{id:guid}/cancellation")]
    public async Task<IActionResult> Cancel(Guid teamId, Guid id, CancelShiftForm form)
    {
        if (await Cancellation(teamId, id, form) is not { } page)
            return NotFound();
        if (!ModelState.IsValid)
            return this.PageAgain(page);

        if (await rosters.CancelShift(id, PlainText.OneLine(form.Reason)!, User.Id()) is { } refusal)
            this.FlashRefusal(refusal);
        else
            this.FlashDone(texts["已取消这一班，已通知 {0} 人", page.People]);
        return RedirectToAction(nameof(Show), new { teamId, id });
    }

    private async Task<TeamShiftPage?> Shift(Guid teamId, Guid id, CapacityForm? form) =>
        await Team(teamId) is { } team ? await TeamShiftPage.Load(db, vault, team, id, form, clock.GetUtcNow()) : null;

    private async Task<CancelShiftPage?> Cancellation(Guid teamId, Guid id, CancelShiftForm form) =>
        await Team(teamId) is { } team ? await CancelShiftPage.Load(db, team, id, form) : null;

    private Task<Organisation?> Team(Guid teamId) =>
        db.Organisations.CoordinatedBy(db, User.Id(), clock.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(o => o.Id == teamId);
}
