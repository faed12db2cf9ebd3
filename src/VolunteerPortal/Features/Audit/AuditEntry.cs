namespace VolunteerPortal.Features.Audit;

/// <summary>Never holds personal data: only ids, the verb, and a reason typed for the record.</summary>
public sealed class AuditEntry
{
    public const int LongestAction = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public required Guid? ActorId { get; init; }

    /// <summary>The object's kind, then the verb: sign-up.approved.</summary>
    public required string Action { get; init; }

    public required Guid? SubjectId { get; init; }

    public string? Detail { get; init; }
}
