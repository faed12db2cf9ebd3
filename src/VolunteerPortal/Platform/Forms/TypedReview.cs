namespace VolunteerPortal.Platform.Forms;

/// <summary>Comes back with the page when not everything could be done.</summary>
public sealed record TypedReview(IReadOnlySet<Guid> Ticked, IReadOnlyDictionary<Guid, string?> Reasons, string? CommonReason)
{
    public static readonly TypedReview Nothing = new(new HashSet<Guid>(), new Dictionary<Guid, string?>(), null);

    private const string Reason = "reason-";

    public static TypedReview Of(IFormCollection form)
    {
        var reasons = new Dictionary<Guid, string?>();
        foreach (var (name, typed) in form)
            if (name.StartsWith(Reason, StringComparison.Ordinal) && Guid.TryParse(name[Reason.Length..], out var row))
                reasons[row] = typed;

        return new TypedReview(form["id"].Select(id => Guid.TryParse(id, out var row) ? row : Guid.Empty).ToHashSet(), reasons,
            form["commonReason"]);
    }
}
