namespace VolunteerPortal.Features.Audit;

/// <summary>Who did what to what, when. Never holds personal data: ids and the verb only, plus a reason that was typed for the record.</summary>
public sealed class AuditEntry
{
    public const int LongestAction = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public required Guid? ActorId { get; init; }

    /// <summary>Verb with its object's kind in front, like sign-up.approved.</summary>
    public required string Action { get; init; }

    public required Guid? SubjectId { get; init; }

    public string? Detail { get; init; }
}
