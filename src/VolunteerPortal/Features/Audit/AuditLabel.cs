namespace VolunteerPortal.Features.Audit;

/// <summary><see cref="Order"/> is its place in the list; <see cref="Details"/> explains details that are codes.</summary>
public sealed record AuditLabel(int Order, string Verb, string Label)
{
    public IReadOnlyDictionary<string, string>? Details { get; init; }
}
