using VolunteerPortal.Data;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.Features.Desks;

public sealed record OfficeDesk(IReadOnlyList<OfficeRegion> Regions)
{
    public string? Office => Regions is [var widest, ..] ? widest.OfficeName : null;

    public static async Task<OfficeDesk> Load(PortalDb db, Guid accountId, DateTimeOffset now) =>
        new(await OfficeRegion.Of(db, accountId, now));
}
