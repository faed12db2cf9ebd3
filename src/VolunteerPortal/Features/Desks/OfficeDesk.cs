using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Desks;

/// <summary>The frame of the office's pages: for which office somebody works, and what waits there.</summary>
public sealed record OfficeDesk(IReadOnlyList<OfficeRegion> Regions, IReadOnlyList<DeskNavItem> Nav)
{
    /// <summary>Counting further would cost more and tell no more.</summary>
    private const int Most = 99;

    public string? Office => Regions is [var widest, ..] ? widest.OfficeName : null;

    public static async Task<OfficeDesk> Load(PortalDb db, Guid accountId, DateTimeOffset now)
    {
        var regions = await OfficeRegion.Of(db, accountId, now);
        var mine = db.Appeals.ManagedBy(db, accountId, now);
        var drafts = await mine.Where(a => a.State == AppealState.Draft).Take(Most).CountAsync();
        var comments = await db.Comments.Where(c => c.State == CommentState.Pending && mine.Any(a => a.Id == c.AppealId)).Take(Most).CountAsync();
        return new OfficeDesk(regions, [.. DeskNavItem.Office.Select(item => item with { Badge = item.Key == Platform.Pages.Nav.Appeals ? drafts : comments })]);
    }
}
