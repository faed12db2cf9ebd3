using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Lists;

namespace VolunteerPortal.Features.Home;

/// <summary>首页长辈版: not the same page in bigger letters, but another one with less on it.</summary>
public sealed record ElderHomePage(IReadOnlyList<UrgentPost> Urgent, IReadOnlyList<AppealRow> Appeals)
{
    private const int AppealsShown = 3;

    public static async Task<ElderHomePage> Load(PortalDb db, DateTimeOffset now) => new(
        await UrgentPost.Load(db, now),
        await db.Appeals.Published().Where(a => a.Kind == AppealKind.Appeal).NewestFirst().Take(AppealsShown).Select(AppealRow.Of(db))
            .ToListAsync());
}
