namespace VolunteerPortal.Features.SignUps;

/// <summary>The same form sent again gets the same answer and changes nothing.</summary>
public sealed class RequestKey
{
    public required Guid AccountId { get; init; }

    public required Guid Key { get; init; }

    /// <summary>A shift or sign-up; the same key with another subject is refused.</summary>
    public required Guid SubjectId { get; init; }

    public required Guid ResultId { get; init; }

    public required DateTimeOffset At { get; init; }
}
