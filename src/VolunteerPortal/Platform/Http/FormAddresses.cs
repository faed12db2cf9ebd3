namespace VolunteerPortal.Platform.Http;

/// <summary>A form that came back with errors stands at such an address; opening it again leads to the page above.</summary>
public static class FormAddresses
{
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

    private static IEnumerable<string> Above(string address)
    {
        for (var end = address.LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1))
            yield return address[..end];
    }

    private static string Page(HttpContext http, string above) =>
        above.Length == 0 ? "/" : string.Join('/', http.Request.Path.ToUriComponent().Split('/').Take(above.Count(c => c == '/') + 2));
}
