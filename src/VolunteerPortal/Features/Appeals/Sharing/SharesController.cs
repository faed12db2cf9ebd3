using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Sharing;

/// <summary>Its own page, because a form needs a token, and the cached page of the appeal has none.</summary>
[AllowAnonymous]
public sealed class SharesController(PortalDb db, SiteAddress site, OncePerDay forwards, TimeProvider clock) : Controller
{
    /// <summary>For one appeal on one day: an office may share an address, and so may a program that drops its cookies.</summary>
    private const int MostFromAddress = 100;

    [HttpGet("/appeals/{id:guid}/share"), EnableRateLimiting(AddressLimits.Forward)]
    public async Task<IActionResult> Show(Guid id)
    {
        var (visitor, today) = (HttpContext.VisitorHash(), clock.Today());
        var appeal = await db.Appeals.Published().Where(a => a.Id == id)
            .Select(a => new
            {
                a.Code,
                a.Title,
                a.Subtitle,
                a.Shares,
                IsCounted = db.Shares.Any(s => s.AppealId == id && s.VisitorHash == visitor && s.Day == today),
            })
            .SingleOrDefaultAsync();
        if (appeal is null)
            return NotFound();

        return this.Page(new SharePage(id,
            AppealTitle.Full(appeal.Title, appeal.Subtitle), site.Url($"/a/{appeal.Code}"), appeal.Shares, appeal.IsCounted));
    }

    [HttpPost("/appeals/{id:guid}/shares"), EnableRateLimiting(AddressLimits.Forward)]
    public async Task<IActionResult> Create(Guid id)
    {
        if (!await db.Appeals.Published().AnyAsync(a => a.Id == id))
            return NotFound();

        var visitor = HttpContext.VisitorHash();
        if (forwards.IsFirst(id, HttpContext.AddressPrefix(), Convert.ToHexString(visitor), MostFromAddress))
            await Count(id, visitor, clock.GetUtcNow());
        this.FlashDone("已记下这次转发，谢谢您");
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>One statement: the counter rises exactly when the row is new.</summary>
    private Task<int> Count(Guid appealId, byte[] visitor, DateTimeOffset now) =>
        db.Database.ExecuteSqlAsync($"""
            with passed_on as (
                insert into shares (appeal_id, visitor_hash, day, at) values ({appealId}, {visitor}, {PortalTime.LocalDate(now)}, {now})
                on conflict do nothing returning appeal_id)
            update appeals set shares = shares + 1 where id in (select appeal_id from passed_on)
            """);
}
