using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Lists;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Home;

public sealed record HomePage(FeaturedAppeal? Featured, IReadOnlyList<UrgentPost> Urgent, OpenPosts Open, WhenFree Days, Figures Figures,
    AppealTabs Tabs, IReadOnlyList<AppealRow> News)
{
    private const int NewsShown = 5;

    public string Version { get; } = Guid.CreateVersion7().ToString("N");

    public static async Task<HomePage> Load(PortalDb db, IMemoryCache cache, AppealKind? kind, DateTimeOffset now)
    {
        var days = new WhenFree(PortalTime.LocalDate(now));
        var appeals = db.Appeals.Published();
        var lead = await FeaturedAppeal.Load(db);
        var featured = lead?.Id;
        return new HomePage(
            lead,
            await UrgentPost.Load(db, now),
            await OpenPosts.Count(db, days, now),
            days,
            await Figures.Load(db, cache, now),
            new AppealTabs("/", kind, Anchor: "#news"),
            await (kind is { } only ? appeals.Where(a => a.Kind == only) : appeals.Where(a => a.Id != featured)).NewestFirst()
                .Take(NewsShown).Select(AppealRow.Of(db)).ToListAsync());
    }
}
