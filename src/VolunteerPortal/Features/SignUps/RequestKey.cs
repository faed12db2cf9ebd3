namespace VolunteerPortal.Features.SignUps;

/// <summary>The key a form carried, with what came of it: the same form sent again gets the same answer and changes nothing.</summary>
public sealed class RequestKey
{
    public required Guid AccountId { get; init; }

    public required Guid Key { get; init; }

    /// <summary>The shift or sign-up it was about; the same key with another subject is refused.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The sign-up that came of it.</summary>
    public required Guid ResultId { get; init; }

    public required DateTimeOffset At { get; init; }
}
