namespace VolunteerPortal.Features.Audit;

/// <summary>What all actions of the audit log are called. One that nobody registered is shown by its code.</summary>
public sealed class AuditLabels(IEnumerable<AuditLabel> labels)
{
    private readonly Dictionary<string, AuditLabel> _labels = labels.ToDictionary(label => label.Verb);

    public IEnumerable<AuditLabel> Known => _labels.Values.OrderBy(label => label.Order);

    public string Of(string verb) => _labels.GetValueOrDefault(verb)?.Label ?? verb;

    /// <summary>A reason stands as it was typed.</summary>
    public string? DetailOf(string verb, string? detail) =>
        detail is not null && _labels.GetValueOrDefault(verb)?.Details?.GetValueOrDefault(detail) is { } meaning ? meaning : detail;
}
