using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Organisations;

public sealed record OfficeRegion(string Code, string Name)
{
    public string OfficeName => $"{Name}文明办";

    /// <summary>The widest first: that is the office a person speaks for when nothing else is said.</summary>
    public static async Task<IReadOnlyList<OfficeRegion>> Of(PortalDb db, Guid accountId, DateTimeOffset now)
    {
        var codes = db.OfficeRegionsOf(accountId, now);
        return await db.Regions.Where(r => codes.Contains(r.Code)).OrderBy(r => r.Level).ThenBy(r => r.Code)
            .Select(r => new OfficeRegion(r.Code, r.Name)).ToListAsync();
    }
}
