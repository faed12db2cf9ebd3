namespace VolunteerPortal.Platform.Forms;

/// <summary>The words of one list of a review, as resource keys. An act that the list does not offer is null.</summary>
public sealed record ReviewWords
{
    /// <summary>Says yes to a row.</summary>
    public ReviewAct? Approve { get; init; }

    /// <summary>Says no to a row, with a reason.</summary>
    public ReviewAct? Refuse { get; init; }

    /// <summary>{0} is the row: 不通过 {0} 的原因.</summary>
    public string ReasonOf { get; init; } = "";

    public string ReasonOfTicked { get; init; } = "";

    /// <summary>Who reads the reason.</summary>
    public string ReasonHint { get; init; } = "";

    public IReadOnlyList<string> CommonReasons { get; init; } = [];

    public required Refusal NothingTicked { get; init; }

    /// <summary>For a browser that sends the form without a button.</summary>
    public required Refusal NoButton { get; init; }

    public required Refusal NoReason { get; init; }

    /// <summary>{0} rows are no longer in the list.</summary>
    public required string Gone { get; init; }
}

/// <param name="Button">In the row.</param>
/// <param name="OfRow">The same for those who hear it; {0} is the row.</param>
/// <param name="Ticked">For all ticked rows.</param>
/// <param name="Counted">The same; {0} says how many are ticked.</param>
public sealed record ReviewAct(string Button, string OfRow, string Ticked, string Counted);
