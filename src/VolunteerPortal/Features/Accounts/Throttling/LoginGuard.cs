namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>A row is charged in one statement before anything is hashed, so parallel guesses cannot slip past the count.</summary>
public sealed class LoginGuard
{
    /// <summary>account:{id}, device:{id}:{device}, unknown:{hmac}, from:{one of these}:{hmac of an address},
    /// address:{kind}:{minutes}:{hmac} or change:{id}.</summary>
    public required string Key { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset WindowStart { get; init; }

    public DateTimeOffset? BlockedUntil { get; init; }

    public required int ConsecutiveFailures { get; init; }
}
