using Microsoft.Extensions.Options;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Http;

/// <summary>The second wall beside the antiforgery token, and the only one for forms on cached pages (POST /prefs).</summary>
public sealed class SameOriginGuard(RequestDelegate next, IOptions<SiteOptions> site)
{
    public Task Invoke(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || IsOurs(context.Request, site.Value.PublicUrl))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static bool IsOurs(HttpRequest request, string? publicUrl)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";

        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || origin == $"{request.Scheme}://{request.Host}"
            || (publicUrl is not null && origin == publicUrl.TrimEnd('/'));
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
