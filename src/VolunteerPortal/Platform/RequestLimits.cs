using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Http.Timeouts;

namespace VolunteerPortal.Platform;

/// <summary>What one request may cost: body, fields, time. A page that takes uploads raises its own body limit.</summary>
public static class RequestLimits
{
    public const long Body = 1_000_000;

    /// <summary>What the server reads at all. Between the page's own limit and this it reads and drops, so that the 413 page arrives.</summary>
    private const long MostRead = 32_000_000;

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MostRead;
            server.Limits.MaxConcurrentConnections = 5_000;
            server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 2_000;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = 400_000;
            form.BufferBodyLengthLimit = Body;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(10),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
    }

    /// <summary>
    /// Holds each page to its limit ([RequestSizeLimit], else one megabyte). A server that answers while the browser still sends has its
    /// answer lost with the connection, and the person sees a browser error instead of a sentence.
    /// </summary>
    public static void UseRequestLimits(this WebApplication app) => app.Use(async (http, next) =>
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Body;
        if (http.Request.ContentLength > limit)
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            throw new BadHttpRequestException("The body is larger than this page takes.", StatusCodes.Status413PayloadTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        try
        {
            // Read here, an unreadable form is a bad request; read by the antiforgery filter, it would be an expired page
            if (http.Request.HasFormContentType && http.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
                await http.Request.ReadFormAsync(http.RequestAborted);
            await next();
        }
        catch (Exception unreadable) when (unreadable is (IOException and not BadHttpRequestException) or NotSupportedException && IsUnreadForm(http))
        {
            throw new BadHttpRequestException("The form cannot be read.", unreadable);
        }
    });

    /// <summary>A form nobody has read yet: what went wrong then was the reading (its end is missing, its letters are of an unknown kind).</summary>
    private static bool IsUnreadForm(HttpContext http) => http.Request.HasFormContentType && http.Features.Get<IFormFeature>()?.Form is null;
}
