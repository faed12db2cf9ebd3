using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Appeals.Sharing;

/// <summary>Marks the action whose answered GETs are views of the appeal in the route.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CountsViewsAttribute : Attribute;

/// <summary>
/// Counts what readers see, each reader once a day. Stands around the output cache, because a page from there is a view as well. Pages for
/// visitors set no cookie, so a visitor is an address and a browser: of two people who share both one is counted.
/// </summary>
public static class ViewCounting
{
    /// <summary>A carrier's gateway brings many readers; somebody who changes browsers at every reload brings no more than it.</summary>
    private const int MostFromAddress = 500;

    private static readonly string[] Machines = ["bot", "spider", "crawl", "slurp", "preview", "curl/", "wget/", "python-", "java/", "go-http", "scan", "monitor"];

    public static void UseViewCounting(this WebApplication app)
    {
        var counter = app.Services.GetRequiredService<ViewCounter>();
        var readers = new OncePerDay(app.Services.GetRequiredService<TimeProvider>());
        app.Use(async (http, next) =>
        {
            await next();
            if (IsView(http) && Guid.TryParse(http.GetRouteValue("id") as string, out var appealId) && readers.IsFirst(appealId, http.AddressPrefix(), Reader(http), MostFromAddress))
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

    /// <summary>Honest machines say what they are; the others are not worth a fight over a number.</summary>
    public static bool IsPerson(string userAgent) =>
        userAgent.Length > 0 && !Machines.Any(name => userAgent.Contains(name, StringComparison.OrdinalIgnoreCase));
}
