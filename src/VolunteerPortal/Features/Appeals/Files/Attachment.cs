namespace VolunteerPortal.Features.Appeals.Files;

/// <summary>The bytes lie in the FileStore under <see cref="StoredName"/>, never under a name a person typed.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AppealId { get; init; }

    public required int Position { get; init; }

    public required string FileName { get; init; }

    /// <summary>From our own table, found by content.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required byte[] Sha256 { get; init; }

    public required string StoredName { get; init; }

    public string? Description { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
