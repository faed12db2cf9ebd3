using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Lists;

public sealed record AppealListPage(AppealListFilter Filter, IReadOnlyList<AppealRow> Rows, IReadOnlyList<int> Years, Paging Paging)
{
    private const int Size = 20;

    // Nobody reads further than a hundred pages; the years lead to what is older
    private const int Furthest = 100 * Size;

    public AppealTabs Tabs => new("/appeals", Filter.Kind, Filter.Rest);

    public static async Task<AppealListPage> Load(PortalDb db, AppealListFilter filter, int thisYear)
    {
        var appeals = filter.Apply(db.Appeals.AsNoTracking().Published());
        var paging = new Paging(filter.Page, Size, await appeals.Take(Furthest).CountAsync());
        var rows = await appeals.NewestFirst().Skip(paging.Skip).Take(Size).Select(AppealRow.Of(db)).ToListAsync();
        var first = await db.Appeals.Published().MinAsync(a => a.PublishedAt);
        return new AppealListPage(filter, rows, YearsSince(first, thisYear), paging);
    }

    private static List<int> YearsSince(DateTimeOffset? first, int thisYear)
    {
        var oldest = first is { } time ? PortalTime.LocalDate(time).Year : thisYear;
        return [.. Enumerable.Range(oldest, Math.Max(1, thisYear - oldest + 1)).Reverse()];
    }
}
