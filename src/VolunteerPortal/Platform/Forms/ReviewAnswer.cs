namespace VolunteerPortal.Platform.Forms;

/// <summary>What was ticked and typed in a review, and what of it could not be done: comes back with the page.</summary>
public sealed class ReviewAnswer(IFormCollection typed)
{
    public static readonly ReviewAnswer Nothing = new(FormCollection.Empty);

    public IReadOnlyDictionary<Guid, Refusal> Refused { get; private init; } = new Dictionary<Guid, Refusal>();

    /// <summary>How many rows were decided all the same.</summary>
    public int Done { get; private init; }

    public ReviewAnswer With(ReviewResult result) => new(typed) { Refused = result.Refused, Done = result.Done };

    public bool Refuses => typed.ContainsKey("refuse");

    public bool IsTicked(Guid row) => typed["id"].Any(id => Guid.TryParse(id, out var ticked) && ticked == row);

    /// <param name="row">Null for the reason of all ticked rows.</param>
    public ReviewReason ReasonOf(Guid? row) => new(typed[PresetName(row)], typed[TextName(row)]);

    public static string PresetName(Guid? row) => $"why-{Key(row)}";

    public static string TextName(Guid? row) => $"reason-{Key(row)}";

    private static string Key(Guid? row) => row?.ToString() ?? ReviewForm.Ticked;
}
