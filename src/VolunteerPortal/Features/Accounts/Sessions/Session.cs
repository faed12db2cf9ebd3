namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>The cookie holds the key; the row holds only its SHA-256, so a copy of the table opens nothing.</summary>
public sealed class Session
{
    public required byte[] KeyHash { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required TimeSpan IdleLimit { get; init; }

    public required string Device { get; init; }

    public Guid PublicId { get; init; } = Guid.CreateVersion7();
}
