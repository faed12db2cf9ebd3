using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Which appeals an office may write and whose comments it reviews: those of its region and of all below.</summary>
public static class ManagedAppeals
{
    public static IQueryable<Appeal> ManagedBy(this IQueryable<Appeal> appeals, PortalDb db, Guid accountId, DateTimeOffset now)
    {
        var regions = db.OfficeRegionsOf(accountId, now);
        return appeals.Where(appeal => regions.Any(region => appeal.RegionCode.StartsWith(region)));
    }
}
