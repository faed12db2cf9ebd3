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

namespace VolunteerPortal.Features.SignUps.Team;

[Authorize(Roles.Coordinator)]
[Route("/team/{teamId:guid}/sign-ups")]
public sealed class SignUpReviewController(PortalDb db, SignUpReview decisions, AccountVault vault, IStringLocalizer<Ui> texts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid teamId, SignUpReviewFilter filter) =>
        await Team(teamId) is { } team ? this.Page(await SignUpReviewPage.Load(db, vault, team, filter, clock)) : NotFound();

    [HttpPost("decisions")]
    public async Task<IActionResult> Decide(Guid teamId, SignUpReviewForm form, SignUpReviewFilter filter)
    {
        if (await Team(teamId) is not { } team || await Foreign(teamId, form.Chosen))
            return NotFound();
        var typed = TypedReview.Of(Request.Form);
        if (form.WhyNothing(filter.Status) is { } nothing)
        {
            this.FlashRefusal(nothing);
            return this.PageAgain(await SignUpReviewPage.Load(db, vault, team, filter, clock) with { Typed = typed });
        }

        var wanted = form.Decisions(typed.Reasons);
        var unclear = wanted.Where(d => SignUpReviewForm.WhyNotReason(d.Reason) is not null).ToDictionary(d => d.SignUpId, d => SignUpReviewForm.WhyNotReason(d.Reason));
        var batch = Guid.CreateVersion7();
        var results = await decisions.Decide([.. wanted.Where(d => !unclear.ContainsKey(d.SignUpId))], batch, User.Id());
        var refusals = results.Concat(unclear).Where(r => r.Value is not null).ToDictionary(r => r.Key, r => r.Value!);
        if (wanted.Count > refusals.Count)
            this.FlashDone(texts[form.Approve is not null ? "已通过 {0} 人，已发消息" : "已退回 {0} 人，已发消息", wanted.Count - refusals.Count], $"/team/{teamId}/sign-ups/undo/{batch}");
        if (refusals.Count == 0)
            return RedirectToAction(nameof(Index), new { teamId, filter.Status, filter.Shift });

        return this.PageAgain(await SignUpReviewPage.Load(db, vault, team, filter, clock) with { Refusals = refusals, Typed = typed });
    }

    [HttpPost("undo/{batch:guid}")]
    public async Task<IActionResult> Undo(Guid teamId, Guid batch)
    {
        if (await Team(teamId) is null)
            return NotFound();

        var (undone, refusal) = await decisions.Undo(batch, teamId, User.Id());
        if (refusal is not null)
            this.FlashRefusal(refusal);
        else
            this.FlashDone(texts["已撤销 {0} 人，报名回到原来的位置，已发消息", undone]);
        return RedirectToAction(nameof(Index), new { teamId });
    }

    private Task<Organisation?> Team(Guid teamId) =>
        db.Organisations.CoordinatedBy(db, User.Id(), clock.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(o => o.Id == teamId);

    /// <summary>Whether any of these sign-ups is not of this team: then nothing is done, and nothing is said about it.</summary>
    private async Task<bool> Foreign(Guid teamId, IReadOnlyList<Guid> ids) =>
        ids.Count != await db.SignUps.OfTeam(db, teamId).CountAsync(s => ids.Contains(s.Id));
}
