using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Counts who passed an appeal on. Its own page, because a form needs a token, and the cached page of the appeal has none.</summary>
[AllowAnonymous]
public sealed class SharesController(PortalDb db, SiteAddress site, TimeProvider clock) : Controller
{
    [HttpGet("/appeals/{id:guid}/share")]
    public async Task<IActionResult> Show(Guid id)
    {
        var visitor = HttpContext.VisitorHash();
        var appeal = await db.Appeals.Published().Where(a => a.Id == id)
            .Select(a => new { a.Code, a.Title, a.Subtitle, a.Shares, IsCounted = db.Shares.Any(s => s.AppealId == id && s.VisitorHash == visitor) })
            .SingleOrDefaultAsync();
        if (appeal is null)
            return NotFound();

        return this.Page(new SharePage(id, AppealTitle.Full(appeal.Title, appeal.Subtitle), site.Url($"/a/{appeal.Code}"), appeal.Shares, appeal.IsCounted));
    }

    [HttpPost("/appeals/{id:guid}/shares")]
    public async Task<IActionResult> Create(Guid id)
    {
        if (!await db.Appeals.Published().AnyAsync(a => a.Id == id))
            return NotFound();

        await Count(id, HttpContext.VisitorHash(), clock.GetUtcNow());
        this.FlashDone("已记下这次转发，谢谢您");
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Row and counter in one statement: the counter rises exactly when the row is new.</summary>
    private Task<int> Count(Guid appealId, byte[] visitor, DateTimeOffset now) =>
        db.Database.ExecuteSqlAsync($"""
            with passed_on as (
                insert into shares (appeal_id, visitor_hash, at) values ({appealId}, {visitor}, {now})
                on conflict do nothing returning appeal_id)
            update appeals set shares = shares + 1 where id in (select appeal_id from passed_on)
            """);
}
