using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.StaticAssets;
using VolunteerPortal.Platform;

namespace VolunteerPortal.AttackTests;

/// <summary>One address the portal answers, and by which method. HEAD is left out: it is GET without its body.</summary>
/// <param name="Route">As the router has it, without the slash in front.</param>
/// <param name="Policy">Whom it is for; null for everybody.</param>
public sealed record PortalEndpoint(string Method, string Route, string? Policy, MethodInfo? Action)
{
    public override string ToString() => $"{Method} /{Route}";

    public bool IsAt(string path) => Regex.IsMatch(path.Split('?', '#')[0].Trim('/'), $"^{Pattern}$", RegexOptions.IgnoreCase);

    private string Pattern => string.Join('/', Route.Split('/').Select(segment => segment.Contains('{')
        ? Regex.Replace(segment, @"\{\w+(:[^}]*)?\}", parameter => parameter.Value.Contains(":guid") ? "[0-9a-f-]{36}" : parameter.Value.Contains(":long") ? "-?[0-9]+" : "[^/]+")
        : Regex.Escape(segment)));
}

/// <summary>All of them but files of the web root, from the router itself: what is added tomorrow is in the list tomorrow.</summary>
public static class Endpoints
{
    public static IReadOnlyList<PortalEndpoint> Of(IServiceProvider portal) =>
    [
        .. from endpoint in portal.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.Contains("{**")
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           where method != "HEAD"
           orderby endpoint.RoutePattern.RawText, method
           select new PortalEndpoint(method, endpoint.RoutePattern.RawText!.Trim('/'), PolicyOf(endpoint), endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo),
    ];

    private static string? PolicyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? null : endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? Policies.Volunteer;
}
