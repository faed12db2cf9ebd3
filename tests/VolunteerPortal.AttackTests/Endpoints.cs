using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.StaticAssets;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests;

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
           select new PortalEndpoint(method, endpoint.RoutePattern.RawText!.Trim('/'), PolicyOf(endpoint),
               endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo),
    ];

    private static string? PolicyOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? null
            : endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? Policies.Volunteer;
}
