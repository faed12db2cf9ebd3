using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Reading;

[Authorize(Policies.Volunteer)]
public sealed class CommentsController(AppealReader reader, CommentService comments) : Controller
{
    /// <summary>
    /// For a browser that reloads a refused form or had to log in first. That page's links are relative to this address, so its query
    /// goes along.
    /// </summary>
    [HttpGet("/appeals/{id:guid}/comments")]
    public IActionResult Index(Guid id) => Request.QueryString.HasValue ? Redirect($"/appeals/{id}{Request.QueryString}") : BackTo(id);

    [HttpPost("/appeals/{id:guid}/comments")]
    public async Task<IActionResult> Create(Guid id, CommentForm form, Guid? requestKey)
    {
        if (await reader.Find(id) is not { State: AppealState.Published } appeal)
            return NotFound();

        if (ModelState.IsValid
            && await comments.Add(
                appeal.Id, appeal.CommentsAllowed, User.Id(), PlainText.Paragraphs(form.Text)!, requestKey ?? Guid.CreateVersion7())
                is { } refusal)
            this.Refuse("Text", refusal);

        if (!ModelState.IsValid)
            return this.PageAgain(await reader.Page(appeal, User.Id(), form: form));

        this.FlashDone("留言已提交，审核通过后显示");
        return BackTo(id);
    }

    private RedirectToActionResult BackTo(Guid id) => RedirectToAction(nameof(AppealsController.Show), "Appeals", new { id }, "comments");
}
