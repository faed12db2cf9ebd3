using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Search;

namespace VolunteerPortal.Features.Appeals.Lists;

public static class ListsSetup
{
    private const string Rows = "~/Features/Appeals/Lists/_AppealRows.cshtml";

    public static void AddAppealLists(this IServiceCollection services) =>
        services.AddSearchSource(new SearchSource(10, "appeals", "倡议与公告", "{0} 篇文章", Rows, Find)
        {
            All = ("看全部倡议与公告", "/appeals"),
        });

    private static async Task<IReadOnlyList<object>> Find(PortalDb db, string words, int most) =>
        await db.Appeals.Published().Matching(words).NewestFirst().Take(most).Select(AppealRow.Of(db)).ToListAsync();
}
