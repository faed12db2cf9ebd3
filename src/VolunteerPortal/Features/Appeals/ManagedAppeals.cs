using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.Features.Appeals;

/// <summary>An office manages its region and all below.</summary>
public static class ManagedAppeals
{
    public static IQueryable<Appeal> ManagedBy(this IQueryable<Appeal> appeals, PortalDb db, Guid accountId, DateTimeOffset now)
    {
        var regions = db.OfficeRegionsOf(accountId, now);
        return appeals.Where(appeal => regions.Any(region => appeal.RegionCode.StartsWith(region)));
    }
}
