using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;

namespace VolunteerPortal.Features.Organisations;

/// <summary>Which rows a person may touch. The grants are read with the rows, so a withdrawn role ends with the next request.</summary>
public static class OrganisationScope
{
    public static IQueryable<Organisation> CoordinatedBy(this IQueryable<Organisation> organisations, PortalDb db, Guid accountId,
        DateTimeOffset now) =>
        organisations.Where(o => db.RoleGrants.ValidAt(now)
            .Any(g => g.AccountId == accountId && g.Role == Roles.Coordinator && g.OrganisationId == o.Id));

    public static IQueryable<string> OfficeRegionsOf(this PortalDb db, Guid accountId, DateTimeOffset now) =>
        db.RoleGrants.ValidAt(now)
            .Where(g => g.AccountId == accountId && g.Role == Roles.Office && g.RegionCode != null)
            .Select(g => g.RegionCode!);
}
