namespace VolunteerPortal.Features.Access;

/// <summary>Who (account) may act as what (role), where (an organisation, or a region and all below it), until when.</summary>
public sealed class RoleGrant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>The key of one of <see cref="Roles.All"/>.</summary>
    public required string Role { get; init; }

    public Guid? OrganisationId { get; init; }

    public string? RegionCode { get; init; }

    public required DateTimeOffset ValidFrom { get; init; }

    public DateTimeOffset? ValidTo { get; set; }
}
