using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>
/// One click in the queue: a row's own button (its id), or "checked" for the ticked rows. A row's own reason goes before the common one.
/// </summary>
public sealed class SignUpReviewForm
{
    private const int LongestReason = 300;

    private static readonly Refusal NothingTicked = new("请先勾选要处理的报名");
    private static readonly Refusal NoButton = new("还没有处理。请按“通过所选”或“不通过所选”，或者按那一行里的按钮");
    private static readonly Refusal NoButtonOfTheWaitlist = new("还没有处理。请按“不通过所选”，或者按那一行里的“不通过”");

    public string? Approve { get; init; }

    public string? Reject { get; init; }

    public Guid[] Id { get; init; } = [];

    public string? CommonReason { get; init; }

    public IReadOnlyList<Guid> Chosen => Guid.TryParse(Pressed, out var one) ? [one] : Pressed == "checked" ? [.. Id.Distinct()] : [];

    private string? Pressed => Approve ?? Reject;

    /// <summary>Why there is nothing to do. No button is pressed where a browser sends a form on Enter without one.</summary>
    public Refusal? WhyNothing(SignUpStatus shown)
    {
        if (Pressed is null)
            return shown == SignUpStatus.Waitlisted ? NoButtonOfTheWaitlist : NoButton;

        return Chosen.Count == 0 ? NothingTicked : null;
    }

    /// <summary>The decisions, with the reasons as typed in the rows' own fields.</summary>
    public List<SignUpReview.Decision> Decisions(IReadOnlyDictionary<Guid, string?> reasons) =>
        [.. Chosen.Select(id => new SignUpReview.Decision(id, Approve is not null, Clean(reasons.GetValueOrDefault(id)) ?? Clean(CommonReason)))];

    public static Refusal? WhyNotReason(string? reason) =>
        reason is null ? null : PlainText.FirstProblem(reason, LongestReason, multiline: false);

    /// <summary>One too long for any reason is left as it is: what is wrong with it is said of the row.</summary>
    private static string? Clean(string? reason)
    {
        if (PlainText.WhyTooLong(reason, LongestReason) is not null)
            return reason;

        return PlainText.IsBlank(reason) ? null : PlainText.OneLine(reason);
    }
}
