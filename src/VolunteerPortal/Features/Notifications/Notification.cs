namespace VolunteerPortal.Features.Notifications;

/// <summary>One message in a person's message box.</summary>
public sealed class Notification
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>A path within the portal, or null.</summary>
    public string? Link { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
