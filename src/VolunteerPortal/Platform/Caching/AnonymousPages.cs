using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.Caching;

/// <summary>Keeps whole pages for visitors. A request with anything else that could shape the page (a query key not named in
/// VaryByQueryKeys, a body, another host, a session) is answered afresh and not kept. Stands before authentication, so a kept page costs
/// neither session nor query. The framework itself never keeps a response that sets a cookie.</summary>
public sealed class AnonymousPages(IOptions<CookieTempDataProviderOptions> flash, IResponseCompressionProvider compression, SiteHosts hosts)
    : IOutputCachePolicy
{
    public const string Policy = "anonymous-pages";

    /// <summary>A page may be made from data kept as long (<see cref="PageCache"/>): no visitor sees one older than twice this. It also
    /// bounds what a page rendered during an eviction can do.</summary>
    public const int Seconds = 15;

    private const string SessionCookie = "__Host-vp";
    private const long MostMemory = 48 * 1024 * 1024;
    private const long BiggestPage = 512 * 1024;

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostMemory;
        options.MaximumBodySize = BiggestPage;
        options.UseCaseSensitivePaths = true;
        options.AddPolicy(Policy, builder => builder.AddPolicy<AnonymousPages>());
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (IsPersonal(http.Request) || http.HasBody() || !hosts.AreOurs(http.Request.Host) || !HasKnownKeysOnly(http))
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = false;

        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["look"] = DisplayPreferences.Of(http).ToString();
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["encoding"] = compression.GetCompressionProvider(http)?.EncodingName ?? "";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    private bool IsPersonal(HttpRequest request) =>
        request.Cookies.ContainsKey(SessionCookie) || request.Cookies.ContainsKey(flash.Value.Cookie.Name!);

    /// <summary>Exactly as named: links to the other pages of a list repeat the keys as they were asked for.</summary>
    private static bool HasKnownKeysOnly(HttpContext http)
    {
        var known = http.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>()?.VaryByQueryKeys ?? [];
        return http.Request.Query.Keys.All(known.Contains);
    }
}
