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
}
