using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Reading;
using VolunteerPortal.Features.Appeals.Writing;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Publishing;

[Authorize(Roles.Office)]
[Route("/office/appeals/{id:guid}")]
public sealed class PublicationsController(PortalDb db, AppealWritingService appeals, AppealReader reader, TimeProvider clock) : Controller
{
    private static readonly Refusal ChangedSincePreview = new("刚才同事改过这一篇，请再看一眼后发布");

    [HttpGet("preview")]
    public async Task<IActionResult> Preview(Guid id, string? print)
    {
        if (await PreviewPage.Load(db, reader, id, User.Id(), clock.GetUtcNow()) is not { } page)
            return NotFound();

        return this.Page(print is null ? page : await reader.Letter(page.Appeal.Appeal));
    }

    /// <param name="seen">The state shown on the preview.</param>
    [HttpPost("publication")]
    public async Task<IActionResult> Publish(Guid id, long seen)
    {
        if (!await IsMine(id))
            return NotFound();

        if (await appeals.Publish(id, seen, User.Id()) is { } refusal)
        {
            this.FlashRefusal(refusal == AppealWritingService.Stale ? ChangedSincePreview : refusal);
            return RedirectToAction(nameof(Preview), new { id });
        }

        this.FlashDone("已发布，志愿者现在就能看到");
        return Redirect("/office/appeals?state=Published");
    }

    [HttpGet("withdrawal")]
    public async Task<IActionResult> AskWithdrawal(Guid id) =>
        await AppealWithdrawalPage.Load(db, id, User.Id(), clock.GetUtcNow()) is { } page ? this.Page(page) : NotFound();

    [HttpPost("withdrawal")]
    public async Task<IActionResult> Withdraw(Guid id, AppealWithdrawalForm form)
    {
        if (!await IsMine(id))
            return NotFound();
        if (!ModelState.IsValid)
            return await AppealWithdrawalPage.Load(db, id, User.Id(), clock.GetUtcNow(), form) is { } page
                ? this.PageAgain(page)
                : NotFound();

        if (await appeals.Withdraw(id, PlainText.OneLine(form.Reason)!, User.Id()) is { } refusal)
            this.FlashRefusal(refusal);
        else
            this.FlashDone("已撤回。打开这一篇的人会看到撤回的原因");
        return Redirect("/office/appeals?state=Withdrawn");
    }

    private Task<bool> IsMine(Guid id) => db.Appeals.ManagedBy(db, User.Id(), clock.GetUtcNow()).AnyAsync(a => a.Id == id);
}
