namespace VolunteerPortal.Features.Access;

/// <summary>Valid in an organisation, or in a region and all below it.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public string? RegionCode { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset? ValidTo { get; set; }

    public bool IsValidAt(DateTimeOffset now) => ValidFrom <= now && (ValidTo is null || ValidTo > now);
}

public static class RoleGrants
{
    public static IQueryable<RoleGrant> ValidAt(this IQueryable<RoleGrant> grants, DateTimeOffset now) =>
        grants.Where(g => g.ValidFrom <= now && (g.ValidTo == null || g.ValidTo > now));
}
