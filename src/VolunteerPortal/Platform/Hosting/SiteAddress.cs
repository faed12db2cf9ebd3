using Microsoft.Extensions.Options;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>For what leaves the site: QR codes, feeds, links to copy. A cached text that shows one is cached by host, too.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IHttpContextAccessor http)
{
    public string Url(string path) => (site.Value.PublicUrl is { Length: > 0 } known ? known.TrimEnd('/') : Asked()) + path;

    private string Asked() =>
        http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host.Value?.ToLowerInvariant()}" : "";
}
