using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace VolunteerPortal.Platform;

/// <summary>
/// Keeps whole pages for people who are not signed in: [OutputCache(PolicyName = AnonymousPages.Policy, Duration = …, Tags = […],
/// VaryByQueryKeys = […])]. A key that is not named there does not make another copy. Stands before authentication, so that a page
/// from here costs neither a session nor a query. A response that sets a cookie is never kept (the framework's own policy).
/// </summary>
public sealed class AnonymousPages(IOptions<CookieTempDataProviderOptions> flash, IResponseCompressionProvider compression) : IOutputCachePolicy
{
    public const string Policy = "anonymous-pages";

    /// <summary>How long a visitor may see yesterday's news: also bounds what a page rendered during an eviction can do.</summary>
    public const int Seconds = 30;

    private const string SessionCookie = "__Host-vp";
    private const long MostMemory = 48 * 1024 * 1024;
    private const long BiggestPage = 512 * 1024;

    /// <summary>What people type freely: a copy for each would fill the memory with pages nobody asks for twice.</summary>
    private static readonly string[] FreeText = ["q", "contact", "before"];

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostMemory;
        options.MaximumBodySize = BiggestPage;
        options.AddPolicy(Policy, builder => builder.AddPolicy<AnonymousPages>());
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (IsPersonal(request) || FreeText.Any(request.Query.ContainsKey))
            context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = false;

        context.CacheVaryByRules.QueryKeys = StringValues.Empty;
        context.CacheVaryByRules.VaryByValues["look"] = DisplayPreferences.Of(context.HttpContext).ToString();
        context.CacheVaryByRules.VaryByValues["language"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["encoding"] = compression.GetCompressionProvider(context.HttpContext)?.EncodingName ?? "";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    private bool IsPersonal(HttpRequest request) =>
        request.Cookies.ContainsKey(SessionCookie) || request.Cookies.ContainsKey(flash.Value.Cookie.Name!);
}
