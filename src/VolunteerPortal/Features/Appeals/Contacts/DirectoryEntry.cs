namespace VolunteerPortal.Features.Appeals.Contacts;

public sealed class DirectoryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AppealId { get; init; }

    public required int Position { get; init; }

    public required string Area { get; init; }

    public required string Unit { get; init; }

    public required string Person { get; init; }

    /// <summary>A mobile, a landline with area code or a service number, normalised.</summary>
    public required string Phone { get; init; }
}
