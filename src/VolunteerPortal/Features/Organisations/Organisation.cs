namespace VolunteerPortal.Features.Organisations;

public sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; init; }

    public required string RegionCode { get; init; }

    public Guid? ParentId { get; init; }

    public required string Phone { get; set; }

    public DateTimeOffset? CertifiedAt { get; set; }
}
