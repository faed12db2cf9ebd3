namespace VolunteerPortal.Features.Appeals.Contacts;

/// <summary>One row of an appeal's contact directory.</summary>
public sealed class DirectoryEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AppealId { get; init; }

    public required int Position { get; init; }

    /// <summary>区县, or 市级.</summary>
    public required string Area { get; init; }

    /// <summary>单位</summary>
    public required string Unit { get; init; }

    /// <summary>联系人</summary>
    public required string Person { get; init; }

    /// <summary>A mobile, a landline with area code or a service number, normalised.</summary>
    public required string Phone { get; init; }
}
