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
        ModelState.IsValid && Enum.IsDefined(state) ? this.Page(await Load(state, page)) : NotFound();

    [HttpPost("decisions")]
    public async Task<IActionResult> Decide(ReviewForm form, CommentState state, int? page)
    {
        if (!Enum.IsDefined(state) || await HasForeign(form.Chosen))
            return NotFound();

        var (words, typed) = (CommentReviewWords.Of(state), new ReviewAnswer(Request.Form));
        if (form.WhyNothing(words) is { } nothing)
        {
            this.FlashRefusal(nothing);
            return await Again(state, page, typed);
        }

        var result = await form.Decide(words, typed, (decisions, batch) => review.Decide(decisions, state, batch, User.Id()));
        if (result.Done > 0)
            this.FlashDone(texts[form.Approves ? "已通过 {0} 条留言" : "{0} 条留言已设为不显示", result.Done],
                $"/office/comments/undo/{result.Batch}?state={state}&page={page}");
        return result.Refused.Count == 0
            ? RedirectToAction(nameof(Index), new { state, page })
            : await Again(state, page, typed.With(result));
    }

    /// <param name="batch">What was decided with one click.</param>
    /// <param name="state">The list that the reviewer was looking at.</param>
    /// <param name="page">And the page of it.</param>
    [HttpPost("undo/{batch:guid}")]
    public async Task<IActionResult> Undo(Guid batch, CommentState state, int? page)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(state))
            return NotFound();

        if (await review.Undo(batch, User.Id()) is { } refusal)
            this.FlashRefusal(refusal);
        else
            this.FlashDone("已撤销，留言回到原来的位置");
        return RedirectToAction(nameof(Index), new { state, page });
    }

    /// <summary>The list as it is now; its rows tell what could not be done. Those a colleague decided are no longer in it.</summary>
    private async Task<IActionResult> Again(CommentState state, int? page, ReviewAnswer answer)
    {
        var result = this.PageAgain(await Load(state, page) with { Answer = answer });
        if (answer.Refused.Values.Contains(CommentReview.AlreadyDecided))
            result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private Task<CommentReviewPage> Load(CommentState state, int? page) =>
        CommentReviewPage.Load(db, User.Id(), state, page, clock.GetUtcNow());

    /// <summary>Whether any of these comments is none of this office's: then nothing is done, and nothing is said about it.</summary>
    private async Task<bool> HasForeign(IReadOnlyList<Guid> ids)
    {
        var mine = db.Appeals.ManagedBy(db, User.Id(), clock.GetUtcNow());
        return ids.Count != await db.Comments.CountAsync(c => ids.Contains(c.Id) && mine.Any(a => a.Id == c.AppealId));
    }
}
