using System.Reflection;
using System.Text.RegularExpressions;

namespace VolunteerPortal.AttackTests;

/// <summary>One address the portal answers, and by which method. HEAD is left out: it is GET without its body.</summary>
/// <param name="Route">As the router has it, without the slash in front.</param>
/// <param name="Policy">Whom it is for; null for everybody.</param>
public sealed record PortalEndpoint(string Method, string Route, string? Policy, MethodInfo? Action)
{
    public override string ToString() => $"{Method} /{Route}";

    public bool IsAt(string path) => Regex.IsMatch(path.Split('?', '#')[0].Trim('/'), $"^{Pattern}$", RegexOptions.IgnoreCase);

    private string Pattern => string.Join('/', Route.Split('/').Select(segment => segment.Contains('{')
        ? Regex.Replace(segment, @"\{\w+(:[^}]*)?\}",
            parameter => parameter.Value.Contains(":guid") ? "[0-9a-f-]{36}" : parameter.Value.Contains(":long") ? "-?[0-9]+" : "[^/]+")
        : Regex.Escape(segment)));
}
