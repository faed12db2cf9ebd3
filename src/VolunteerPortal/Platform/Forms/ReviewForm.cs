using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Forms;

/// <summary>One click in a review: a row's own button (its id), or "checked" for the ticked rows.</summary>
public sealed class ReviewForm
{
    public const string Ticked = "checked";
    public const int LongestReason = 300;

    private const int Most = 200;

    public string? Approve { get; init; }

    public string? Refuse { get; init; }

    public Guid[] Id { get; init; } = [];

    public bool Approves => Approve is not null;

    public IReadOnlyList<Guid> Chosen =>
        Guid.TryParse(Pressed, out var one) ? [one] : Pressed == Ticked ? [.. Id.Distinct().Take(Most)] : [];

    private string? Pressed => Approve ?? Refuse;

    public Refusal? WhyNothing(ReviewWords words)
    {
        if (Pressed is null || (Approves ? words.Approve : words.Refuse) is null)
            return words.NoButton;

        return Chosen.Count == 0 ? words.NothingTicked : null;
    }

    /// <summary>
    /// Decides the chosen rows, but for those without a reason that needs one. One batch id binds them for undo.
    /// </summary>
    /// <param name="decide">Decides each row by itself and says of each that stays why.</param>
    public async Task<ReviewResult> Decide(
        ReviewWords words, ReviewAnswer typed, Func<IReadOnlyList<ReviewDecision>, Guid, Task<Dictionary<Guid, Refusal>>> decide)
    {
        var (batch, clear, refused) = (Guid.CreateVersion7(), new List<ReviewDecision>(), new Dictionary<Guid, Refusal>());
        // What was typed in another place may be folded away and forgotten: nobody is told what its writer did not see
        var reason = Approves ? null : typed.ReasonOf(Pressed == Ticked ? null : Chosen[0]).Whole;
        foreach (var id in Chosen)
        {
            var decision = new ReviewDecision(id, Approves, reason);
            if (WhyUnclear(decision, words) is { } refusal)
                refused[id] = refusal;
            else
                clear.Add(decision);
        }

        foreach (var (id, refusal) in await decide(clear, batch))
            refused[id] = refusal;
        return new ReviewResult(batch, Chosen.Count - refused.Count, refused);
    }

    private static Refusal? WhyUnclear(ReviewDecision decision, ReviewWords words)
    {
        if (decision.Approve)
            return null;

        return decision.Reason is null ? words.NoReason : PlainText.FirstProblem(decision.Reason, LongestReason, multiline: false);
    }
}

/// <param name="Reason">Told to whom it is about; there is one wherever a row is refused.</param>
public sealed record ReviewDecision(Guid Id, bool Approve, string? Reason);

public sealed record ReviewResult(Guid Batch, int Done, IReadOnlyDictionary<Guid, Refusal> Refused);
