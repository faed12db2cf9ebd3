using Microsoft.Extensions.Options;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>Site:PublicUrl and, for health checks, the machine's own names; any in Development, but then no page is kept.</summary>
public sealed class SiteHosts(IOptions<SiteOptions> site, IConfiguration configuration)
{
    public static readonly IReadOnlyList<string> Local = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string? _public = site.Value.PublicUrl is { Length: > 0 } url ? new Uri(url).Host : null;

    /// <summary>Hosts listed in AllowedHosts are enforced by the framework.</summary>
    private readonly bool _isFilteredElsewhere = configuration["AllowedHosts"] is not (null or "" or "*");

    public bool AreAnswered(HostString host) => _public is null || _isFilteredElsewhere || AreOurs(host);

    public bool AreOurs(HostString host) =>
        host.HasValue
            && (Local.Contains(host.Host, StringComparer.OrdinalIgnoreCase)
                || string.Equals(host.Host, _public, StringComparison.OrdinalIgnoreCase));
}
