using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Notifications;

[Authorize(Policies.Volunteer)]
[Route("/me/messages")]
public sealed class MessagesController(PortalDb db, UnreadCounts unread, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int? page) => this.Page(await MessagesPage.Load(db, User.Id(), page));

    /// <summary>Only what the page showed: a message that came in meanwhile stays unread.</summary>
    [HttpPost("reading")]
    public async Task<IActionResult> ReadAll(Guid newest)
    {
        var upTo = await Mine().Where(n => n.Id == newest).Select(n => (DateTimeOffset?)n.CreatedAt).SingleOrDefaultAsync();
        if (upTo is null)
            return NotFound();

        await MarkRead(Mine().Where(n => n.CreatedAt <= upTo));
        this.FlashDone("已全部标为已读");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/reading")]
    public async Task<IActionResult> Read(Guid id, int? page)
    {
        var message = await Mine().Where(n => n.Id == id).Select(n => new { n.Link }).SingleOrDefaultAsync();
        if (message is null)
            return NotFound();

        await MarkRead(Mine().Where(n => n.Id == id));
        return Url.IsLocalUrl(message.Link) ? LocalRedirect(message.Link!) : RedirectToAction(nameof(Index), new { page });
    }

    private IQueryable<Notification> Mine()
    {
        var reader = User.Id();
        return db.Notifications.Where(n => n.AccountId == reader);
    }

    private Task<int> MarkRead(IQueryable<Notification> messages)
    {
        var now = clock.GetUtcNow();
        unread.Forget(User.Id());
        return messages.Where(n => n.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now));
    }
}
