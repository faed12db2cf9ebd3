namespace VolunteerPortal.Platform.Http;

/// <summary>
/// Addresses that only take forms. A page that came back with errors stands under such an address, and who opens it again (from the
/// address bar, or by changing how pages are shown) gets the page above it that can be opened, and not a dead end.
/// </summary>
public static class FormAddresses
{
    /// <summary>Call it when all controllers are mapped.</summary>
    public static void MapFormAddresses(this WebApplication app)
    {
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var opened = Addresses(endpoints, HttpMethods.Get).ToHashSet();
        foreach (var address in Addresses(endpoints, HttpMethods.Post).Distinct().Where(address => !opened.Contains(address)).ToList())
        {
            var above = Above(address).FirstOrDefault(opened.Contains) ?? "";
            app.MapGet(address, (HttpContext http) => Results.Redirect(Page(http, above))).AllowAnonymous();
        }
    }

    private static IEnumerable<string> Addresses(IEnumerable<RouteEndpoint> endpoints, string method) =>
        from endpoint in endpoints
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(method) == true
        select endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>a/b/c: a/b, then a.</summary>
    private static IEnumerable<string> Above(string address)
    {
        for (var end = address.LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1))
            yield return address[..end];
    }

    /// <summary>As many segments of the address asked for as the page above has: a parameter is one segment.</summary>
    private static string Page(HttpContext http, string above) =>
        above.Length == 0 ? "/" : string.Join('/', http.Request.Path.ToUriComponent().Split('/').Take(above.Count(c => c == '/') + 2));
}
