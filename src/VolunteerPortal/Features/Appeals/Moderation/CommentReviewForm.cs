using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Moderation;

/// <summary>
/// One click in the review of comments: a row's own button (its id), or "checked" for the ticked rows. A row's own reason goes before
/// the common one.
/// </summary>
public sealed class CommentReviewForm
{
    private const int LongestReason = 300;
    private const int Most = 200;

    private static readonly Refusal NothingTicked = new("请先勾选要处理的留言");

    public string? Approve { get; init; }

    public string? Hide { get; init; }

    public Guid[] Id { get; init; } = [];

    public string? CommonReason { get; init; }

    public CommentState To => Approve is not null ? CommentState.Visible : CommentState.Hidden;

    public IReadOnlyList<Guid> Chosen =>
        Guid.TryParse(Pressed, out var one) ? [one] : Pressed == "checked" ? [.. Id.Distinct().Take(Most)] : [];

    private string? Pressed => Approve ?? Hide;

    /// <summary>Why there is nothing to do. No button is pressed where a browser sends a form on Enter without one.</summary>
    public Refusal? WhyNothing(CommentState shown)
    {
        if (Pressed is null || To == shown)
            return NoButton(shown);

        return Chosen.Count == 0 ? NothingTicked : null;
    }

    /// <summary>The decisions, with the reasons as typed in the rows' own fields; whoever approves needs none.</summary>
    public IReadOnlyList<CommentDecision> Decisions(IReadOnlyDictionary<Guid, string?> reasons) =>
        [.. Chosen.Select(id => new CommentDecision(id, To, To == CommentState.Visible ? null : Typed(reasons.GetValueOrDefault(id)) ?? Typed(CommonReason)))];

    public static Refusal? WhyNot(CommentDecision decision)
    {
        if (decision.To == CommentState.Hidden && PlainText.IsBlank(decision.Reason))
            return CommentReview.NoReason;

        return PlainText.FirstProblem(decision.Reason, LongestReason, multiline: false);
    }

    private static Refusal NoButton(CommentState shown) => new(shown switch
    {
        CommentState.Pending => "还没有处理。请按“通过所选”或“不显示所选”，或者按那一行里的按钮",
        CommentState.Visible => "还没有处理。请按“不显示所选”，或者按那一行里的“不显示”",
        _ => "还没有处理。请按“恢复显示所选”，或者按那一行里的“恢复显示”",
    });

    private static string? Typed(string? reason) => PlainText.IsBlank(reason) ? null : reason;
}

/// <summary>What shall become of one comment, and why; the author is told the reason.</summary>
public sealed record CommentDecision(Guid Id, CommentState To, string? Reason);
