namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>
/// Counts attempts against one account, one unknown identifier or one address. A row is charged before anything is hashed, in one
/// statement, so parallel guesses cannot slip past the count.
/// </summary>
public sealed class LoginGuard
{
    /// <summary>account:{id}, device:{id}:{device}, unknown:{hmac}, from:{one of these}:{hmac of an address}, address:{kind}:{minutes}:{hmac} or change:{id}.</summary>
    public required string Key { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset WindowStart { get; init; }

    /// <summary>Until then every further attempt is refused unhashed.</summary>
    public DateTimeOffset? BlockedUntil { get; init; }

    /// <summary>Failures in a row, over all windows; at 100 only a reset helps.</summary>
    public required int ConsecutiveFailures { get; init; }
}
