namespace VolunteerPortal.Features.Accounts;

/// <summary>That a person agreed to a text, in which version, when and from where; kept as proof, never changed.</summary>
public sealed class Consent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>What was agreed to: privacy-notice.</summary>
    public required string Kind { get; init; }

    public required string Version { get; init; }

    public required DateTimeOffset At { get; init; }
}
