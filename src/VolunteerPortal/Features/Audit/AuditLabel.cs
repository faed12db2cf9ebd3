namespace VolunteerPortal.Features.Audit;

/// <summary>
/// What an action of the audit log is called; the feature that records it registers it. <see cref="Order"/> is its place in the list of
/// all, and <see cref="Details"/> says what the entry's detail means where that is a code.
/// </summary>
public sealed record AuditLabel(int Order, string Verb, string Label)
{
    public IReadOnlyDictionary<string, string>? Details { get; init; }
}
