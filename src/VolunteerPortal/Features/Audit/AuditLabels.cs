namespace VolunteerPortal.Features.Audit;

/// <summary>An action nobody registered is shown by its code.</summary>
public sealed class AuditLabels(IEnumerable<AuditLabel> labels)
{
    private readonly Dictionary<string, AuditLabel> _labels = labels.ToDictionary(label => label.Verb);

    public IEnumerable<AuditLabel> Known => _labels.Values.OrderBy(label => label.Order);

    public string Of(string verb) => _labels.GetValueOrDefault(verb)?.Label ?? verb;

    public string? DetailOf(string verb, string? detail) =>
        detail is not null && _labels.GetValueOrDefault(verb)?.Details?.GetValueOrDefault(detail) is { } meaning ? meaning : detail;
}
