namespace VolunteerPortal.Features.Accounts;

/// <summary>Kept as proof of what a person agreed to, never changed.</summary>
public sealed class Consent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required string Kind { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset At { get; init; }
}
