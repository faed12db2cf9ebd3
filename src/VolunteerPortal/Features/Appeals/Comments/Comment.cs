namespace VolunteerPortal.Features.Appeals.Comments;

public sealed class Comment
{
    public const int LongestText = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AppealId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Masked when it was written, like 芦*花.</summary>
    public required string AuthorMask { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public CommentState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What was decided together is undone together.</summary>
    public Guid? DecisionBatch { get; private set; }

    /// <summary>What the last decision replaced, for undo.</summary>
    public CommentState? PreviousState { get; private set; }

    public Guid? PreviousDecidedBy { get; private set; }

    public DateTimeOffset? PreviousDecidedAt { get; private set; }

    public string? PreviousReason { get; private set; }

    public void Decide(CommentState state, Guid by, DateTimeOffset now, string? reason = null) =>
        (State, DecidedBy, DecidedAt, Reason) = (state, by, now, reason);
}
