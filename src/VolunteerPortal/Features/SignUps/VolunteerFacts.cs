namespace VolunteerPortal.Features.SignUps;

/// <summary>What the rules must know of a person besides the shift itself.</summary>
/// <param name="Here">The person's active sign-up on this shift, if any.</param>
/// <param name="Elsewhere">The person's active sign-ups on other shifts.</param>
/// <param name="IsTrained">Has passed the course the post asks for, or it asks for none.</param>
public sealed record VolunteerFacts(SignUpStatus? Here, IReadOnlyList<HeldShift> Elsewhere, bool IsTrained)
{
    public static readonly VolunteerFacts OfVisitor = new(null, [], true);
}

/// <summary>Another shift on which the person has an active sign-up.</summary>
public sealed record HeldShift(string Title, DateTimeOffset StartsAt, DateTimeOffset EndsAt, SignUpStatus Status);
