namespace VolunteerPortal.Platform.Forms;

/// <summary>A row of a review, for the partial views of its box, its buttons and its reason. Without an id: all that are ticked.</summary>
public sealed record ReviewRow(ReviewWords Words, ReviewAnswer Answer, Guid? Id = null, string Name = "")
{
    public string Value => Id?.ToString() ?? ReviewForm.Ticked;

    public string ReasonId => $"refuse-{Value}";

    public ReviewReason Reason => Answer.ReasonOf(Id);

    public Refusal? Refusal => Id is { } row ? Answer.Refused.GetValueOrDefault(row) : null;

    /// <summary>Shown without being asked for: something is wrong with it, or something was typed.</summary>
    public bool IsOpen => Refusal is not null && Answer.Refuses || Reason.Whole is not null;
}
