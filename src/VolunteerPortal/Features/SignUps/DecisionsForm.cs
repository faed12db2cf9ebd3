using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// One click in the queue: a row's own button (its id), or "checked" for the ticked rows. A row's own reason goes before the common one.
/// </summary>
public sealed class DecisionsForm
{
    private const int LongestReason = 300;

    public string? Approve { get; init; }

    public string? Reject { get; init; }

    public Guid[] Id { get; init; } = [];

    public string? CommonReason { get; init; }

    public IReadOnlyList<Guid> Chosen => Guid.TryParse(Approve ?? Reject, out var one) ? [one] : (Approve ?? Reject) == "checked" ? [.. Id.Distinct()] : [];

    /// <summary>The decisions, with the reasons as typed in the rows' own fields.</summary>
    public List<DecisionService.Decision> Decisions(Func<Guid, string?> reasonOf) =>
        [.. Chosen.Select(id => new DecisionService.Decision(id, Approve is not null, Clean(reasonOf(id)) ?? Clean(CommonReason)))];

    public static Refusal? WhyNotReason(string? reason) =>
        reason is null ? null : PlainText.FirstProblem(reason, LongestReason, multiline: false);

    private static string? Clean(string? reason) => PlainText.IsBlank(reason) ? null : PlainText.OneLine(reason);
}
