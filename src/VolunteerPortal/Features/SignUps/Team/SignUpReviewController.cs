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
public sealed class SignUpReviewController(
    PortalDb db, SignUpReview review, AccountVault vault, IStringLocalizer<Ui> texts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid teamId, SignUpReviewFilter filter) =>
        await Team(teamId) is { } team && IsKnown(filter)
            ? this.Page(await SignUpReviewPage.Load(db, vault, team, filter, clock))
            : NotFound();

    [HttpPost("decisions")]
    public async Task<IActionResult> Decide(Guid teamId, ReviewForm form, SignUpReviewFilter filter)
    {
        if (await Team(teamId) is not { } team || !IsKnown(filter) || await Foreign(teamId, form.Chosen))
            return NotFound();

        var (words, typed) = (SignUpReviewWords.Of(filter.Status), new ReviewAnswer(Request.Form));
        if (form.WhyNothing(words) is { } nothing)
        {
            this.FlashRefusal(nothing);
            return await Again(team, filter, typed);
        }

        var result = await form.Decide(words, typed, (decisions, batch) => review.Decide(decisions, filter.Status, batch, User.Id()));
        if (result.Done > 0)
            this.FlashDone(texts[Done(form, filter), result.Done], UndoAddress(teamId, result.Batch, filter));
        return result.Refused.Count == 0
            ? RedirectToAction(nameof(Index), filter.Route(teamId))
            : await Again(team, filter, typed.With(result));
    }

    [HttpPost("undo/{batch:guid}")]
    public async Task<IActionResult> Undo(Guid teamId, Guid batch, SignUpReviewFilter filter)
    {
        if (await Team(teamId) is null || !IsKnown(filter))
            return NotFound();

        var (undone, refusal) = await review.Undo(batch, teamId, User.Id());
        if (refusal is not null)
            this.FlashRefusal(refusal);
        else
            this.FlashDone(texts["已撤销 {0} 人，报名回到原来的位置，已发消息", undone]);
        return RedirectToAction(nameof(Index), filter.Route(teamId));
    }

    private async Task<IActionResult> Again(Organisation team, SignUpReviewFilter filter, ReviewAnswer answer) =>
        this.PageAgain(await SignUpReviewPage.Load(db, vault, team, filter, clock) with { Answer = answer });

    private bool IsKnown(SignUpReviewFilter filter) => ModelState.IsValid && Enum.IsDefined(filter.Status);

    /// <summary>With the list that was looked at, to come back to.</summary>
    private string? UndoAddress(Guid teamId, Guid batch, SignUpReviewFilter filter)
    {
        var route = new RouteValueDictionary(filter.Route(teamId)) { ["batch"] = batch };
        return Url.Action(nameof(Undo), route);
    }

    private static string Done(ReviewForm form, SignUpReviewFilter filter) => (form.Approves, filter.Status) switch
    {
        (true, _) => "已通过 {0} 人，已发消息",
        (_, SignUpStatus.Confirmed) => "已撤下 {0} 人，已发消息",
        _ => "已退回 {0} 人，已发消息",
    };

    private Task<Organisation?> Team(Guid teamId) =>
        db.Organisations.CoordinatedBy(db, User.Id(), clock.GetUtcNow()).AsNoTracking().SingleOrDefaultAsync(o => o.Id == teamId);

    /// <summary>Whether any of these sign-ups is not of this team: then nothing is done, and nothing is said about it.</summary>
    private async Task<bool> Foreign(Guid teamId, IReadOnlyList<Guid> ids) =>
        ids.Count != await db.SignUps.OfTeam(db, teamId).CountAsync(s => ids.Contains(s.Id));
}
