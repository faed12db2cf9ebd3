namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>One bad input that was sent, and its answer.</summary>
public sealed record Shot(Target Target, string What, bool IsMarkup, Answer Answer)
{
    public override string ToString() => $"{Answer.Status} {Target}: {What}{(Answer.Location is { } location ? $" -> {location}" : "")}";
}
