using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Appeals.Sharing;

[AttributeUsage(AttributeTargets.Method)]
public sealed class CountsViewsAttribute : Attribute;

/// <summary>
/// Stands around the output cache, as a page from there is a view too. Visitors have no cookie: two with one address and browser count
/// once.
/// </summary>
public static class ViewCounting
{
    /// <summary>A carrier's gateway brings many readers; changing browsers at every reload must not count without end.</summary>
    private const int MostFromAddress = 500;

    private static readonly string[] Machines =
    [
        "bot", "spider", "crawl", "slurp", "preview", "curl/", "wget/", "python-", "java/", "go-http", "scan", "monitor",
    ];

    public static void UseViewCounting(this WebApplication app)
    {
        var counter = app.Services.GetRequiredService<ViewCounter>();
        var readers = new OncePerDay(app.Services.GetRequiredService<TimeProvider>());
        app.Use(async (http, next) =>
        {
            await next();
            if (IsView(http) && Guid.TryParse(http.GetRouteValue("id") as string, out var appealId)
                && readers.IsFirst(appealId, http.AddressPrefix(), Reader(http), MostFromAddress))
                counter.Add(appealId);
        });
    }

    private static string Reader(HttpContext http) => http.User.IdOrNull()?.ToString() ?? http.Request.Headers.UserAgent.ToString();

    private static bool IsView(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Response.StatusCode == StatusCodes.Status200OK
        && http.GetEndpoint()?.Metadata.GetMetadata<CountsViewsAttribute>() is not null
        && !IsPrefetch(http.Request.Headers)
        && IsPerson(http.Request.Headers.UserAgent.ToString());

    private static bool IsPrefetch(IHeaderDictionary headers) =>
        headers["Sec-Purpose"].ToString().Contains("prefetch") || headers["Purpose"].ToString().Contains("prefetch");

    /// <summary>Only honest bots; the others are not worth the effort.</summary>
    public static bool IsPerson(string userAgent) =>
        userAgent.Length > 0 && !Machines.Any(name => userAgent.Contains(name, StringComparison.OrdinalIgnoreCase));
}
