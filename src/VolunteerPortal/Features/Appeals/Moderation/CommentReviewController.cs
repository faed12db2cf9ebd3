using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Moderation;

[Authorize(Roles.Office)]
[Route("/office/comments")]
public sealed class CommentReviewController(PortalDb db, CommentReview review, IStringLocalizer<Ui> texts, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CommentState state, int? page) =>
        ModelState.IsValid && Enum.IsDefined(state) ? this.Page(await CommentReviewPage.Load(db, User.Id(), state, page, clock.GetUtcNow())) : NotFound();

    [HttpPost("decisions")]
    public async Task<IActionResult> Decide(CommentReviewForm form, CommentState state, int? page)
    {
        if (!Enum.IsDefined(state) || await HasForeign(form.Chosen))
            return NotFound();
        if (form.WhyNothing(state) is { } nothing)
        {
            this.FlashRefusal(nothing);
            return await Again(state, page, []);
        }

        var wanted = form.Decisions(TypedReview.Of(Request.Form).Reasons);
        var unclear = wanted.Select(d => (d.Id, Refusal: CommentReviewForm.WhyNot(d))).Where(d => d.Refusal is not null).ToDictionary(d => d.Id, d => d.Refusal!);
        var (at, refused) = await review.Decide([.. wanted.Where(d => !unclear.ContainsKey(d.Id))], state, User.Id());
        var refusals = unclear.Concat(refused).ToDictionary(r => r.Key, r => r.Value);
        if (wanted.Count > refusals.Count)
            this.FlashDone(texts[form.To == CommentState.Visible ? "已通过 {0} 条留言" : "{0} 条留言已设为不显示", wanted.Count - refusals.Count], $"/office/comments/undo/{at.UtcTicks}?state={state}");
        if (refusals.Count == 0)
            return RedirectToAction(nameof(Index), new { state, page });

        return await Again(state, page, refusals);
    }

    /// <param name="at">When the comments were decided.</param>
    /// <param name="state">The list that the reviewer was looking at.</param>
    [HttpPost("undo/{at:long}")]
    public async Task<IActionResult> Undo(long at, CommentState state)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(state) || at < 0 || at > DateTimeOffset.MaxValue.UtcTicks)
            return NotFound();

        if (await review.Undo(new DateTimeOffset(at, TimeSpan.Zero), User.Id()) is { } refusal)
            this.FlashRefusal(refusal);
        else
            this.FlashDone("已撤销，留言回到原来的位置");
        return RedirectToAction(nameof(Index), new { state });
    }

    /// <summary>The list as it is now, with what could not be done told in the rows; rows a colleague decided are no longer in it.</summary>
    private async Task<IActionResult> Again(CommentState state, int? page, Dictionary<Guid, Refusal> refusals)
    {
        var again = await CommentReviewPage.Load(db, User.Id(), state, page, clock.GetUtcNow());
        var result = this.PageAgain(again with { Refusals = refusals, Typed = TypedReview.Of(Request.Form) });
        if (refusals.Values.Any(r => r == CommentReview.AlreadyDecided))
            result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    /// <summary>Whether any of these comments is none of this office's: then nothing is done, and nothing is said about it.</summary>
    private async Task<bool> HasForeign(IReadOnlyList<Guid> ids)
    {
        var mine = db.Appeals.ManagedBy(db, User.Id(), clock.GetUtcNow());
        return ids.Count != await db.Comments.CountAsync(c => ids.Contains(c.Id) && mine.Any(a => a.Id == c.AppealId));
    }
}
