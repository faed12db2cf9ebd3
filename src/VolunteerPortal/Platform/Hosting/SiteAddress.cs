using Microsoft.Extensions.Options;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>
/// Whole addresses for what leaves the site: QR codes, feeds, links to copy. They start with Site:PublicUrl; only where that is not
/// set (Development) with the host the visitor asked for, in small letters as the kept pages know it. Whoever keeps what was drawn with one keeps it under that address, too.
/// </summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IHttpContextAccessor http)
{
    public string Url(string path) => (site.Value.PublicUrl is { Length: > 0 } known ? known.TrimEnd('/') : Asked()) + path;

    private string Asked() => http.HttpContext is { Request: var request } ? $"{request.Scheme}://{request.Host.Value?.ToLowerInvariant()}" : "";
}
