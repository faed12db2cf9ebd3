using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

/// <summary>
/// One click in the review of comments: a row's own button (its id), or "checked" for the ticked rows. A row's own reason goes before
/// the common one.
/// </summary>
public sealed class CommentDecisionsForm
{
    private const int LongestReason = 300;
    private const int Most = 200;

    public string? Approve { get; init; }

    public string? Hide { get; init; }

    public Guid[] Id { get; init; } = [];

    public string? CommonReason { get; init; }

    public CommentState To => Approve is not null ? CommentState.Visible : CommentState.Hidden;

    public IReadOnlyList<Guid> Chosen =>
        Guid.TryParse(Approve ?? Hide, out var one) ? [one] : (Approve ?? Hide) == "checked" ? [.. Id.Distinct().Take(Most)] : [];

    /// <summary>The decisions, with the reasons as typed in the rows' own fields; whoever approves needs none.</summary>
    public IReadOnlyList<CommentDecision> Decisions(Func<Guid, string?> reasonOf) =>
        [.. Chosen.Select(id => new CommentDecision(id, To, To == CommentState.Visible ? null : Typed(reasonOf(id)) ?? Typed(CommonReason)))];

    public static Refusal? WhyNot(CommentDecision decision)
    {
        if (decision.To == CommentState.Hidden && PlainText.IsBlank(decision.Reason))
            return CommentReview.NoReason;

        return PlainText.FirstProblem(decision.Reason, LongestReason, multiline: false);
    }

    private static string? Typed(string? reason) => PlainText.IsBlank(reason) ? null : reason;
}

/// <summary>What shall become of one comment, and why; the author is told the reason.</summary>
public sealed record CommentDecision(Guid Id, CommentState To, string? Reason);
