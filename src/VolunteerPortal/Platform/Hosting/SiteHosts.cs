using Microsoft.Extensions.Options;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>
/// The names by which the site may be asked for: that of Site:PublicUrl, and those of the machine itself, for its health checks. Where no
/// public address is set (Development), any name is answered, but nothing that is kept is drawn for it.
/// </summary>
public sealed class SiteHosts(IOptions<SiteOptions> site, IConfiguration configuration)
{
    public static readonly IReadOnlyList<string> Local = ["localhost", "127.0.0.1", "[::1]"];

    private readonly string? _public = site.Value.PublicUrl is { Length: > 0 } url ? new Uri(url).Host : null;

    /// <summary>Whoever lists hosts in AllowedHosts means just those, and the framework sees to them.</summary>
    private readonly bool _isFilteredElsewhere = configuration["AllowedHosts"] is not (null or "" or "*");

    public bool AreAnswered(HostString host) => _public is null || _isFilteredElsewhere || AreOurs(host);

    public bool AreOurs(HostString host) =>
        host.HasValue && (Local.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || string.Equals(host.Host, _public, StringComparison.OrdinalIgnoreCase));
}
