namespace VolunteerPortal.Features.SignUps;

/// <summary>The row is never deleted; signing up again makes a new one.</summary>
public sealed class SignUp
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ShiftId { get; init; }

    public required Guid AccountId { get; init; }

    public required SignUpStatus Status { get; set; }

    /// <summary>Copy of the shift's time, so that the database can refuse two confirmed shifts at once.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The waitlist goes by priority (high first), then this time.</summary>
    public DateTimeOffset QueuedAt { get; set; }

    public int Priority { get; set; }

    /// <summary>The accepted version of the post's risk text.</summary>
    public required int RiskVersion { get; init; }

    public DateTimeOffset StatusChangedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>Shared by the decisions of one click, for undo.</summary>
    public Guid? DecisionBatch { get; set; }

    public string? Reason { get; set; }

    /// <summary>What the last decision replaced, for undo.</summary>
    public SignUpStatus? PreviousStatus { get; set; }

    public void Decide(SignUpStatus status, Guid by, Guid batch, string? reason, DateTimeOffset now)
    {
        PreviousStatus = Status;
        Become(status, now);
        (DecidedBy, DecisionBatch, Reason) = (by, batch, reason);
    }

    /// <summary>As if nothing had been decided.</summary>
    public void Reopen(SignUpStatus status, DateTimeOffset now)
    {
        Become(status, now);
        (DecidedBy, DecisionBatch, Reason, PreviousStatus) = (null, null, null, null);
    }

    public void Become(SignUpStatus status, DateTimeOffset now) => (Status, StatusChangedAt) = (status, now);
}
