using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Http;

/// <summary>A page that takes more or less says so itself ([TakesBody]).</summary>
public static class RequestLimits
{
    public const int Body = 1_000_000;

    /// <summary>More values are no form of ours; at 1,024 MVC's binder would give up with an error.</summary>
    private const int MostValues = 1_000;

    /// <summary>A refused body is read and dropped this long, so that its answer arrives; then the connection is closed.</summary>
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(10);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Body;
            server.Limits.MaxConcurrentConnections = 5_000;
            server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostValues;
            form.KeyLengthLimit = 200;
            form.ValueLengthLimit = 400_000;
            form.BufferBodyLengthLimit = Body;
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(10),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
            // Workers see to themselves (Worker); should one fail all the same, the pages must not go down with it
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
    }

    public static void UseRequestLimits(this WebApplication app) =>
        app.Use((http, next) => http.HasBody() ? Limited(http, next) : next(http));

    public static bool HasBody(this HttpContext http) =>
        http.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true || http.Request.ContentLength > 0
            || http.Request.ContentType is not null;

    private static async Task Limited(HttpContext http, RequestDelegate next)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<TakesBodyAttribute>()?.MostBytes ?? Body;
        if (http.Request.ContentLength > limit)
        {
            await Drain(http);
            throw new BadHttpRequestException("The body is larger than this page takes.", StatusCodes.Status413PayloadTooLarge);
        }

        Allow(http, limit);
        if (limit > Body)
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, FormOf(limit)));
        try
        {
            // Read here, an unreadable form is a bad request; read by the antiforgery filter, it would be an expired page
            if (http.Request.TakesForm() && http.Request.HasFormContentType)
                await http.Request.ReadFormAsync(http.RequestAborted);
            await next(http);
        }
        catch (Exception unreadable) when (unreadable is (IOException and not BadHttpRequestException) or NotSupportedException
            && IsUnreadForm(http) && !DiskFull.Is(unreadable))
        {
            throw new BadHttpRequestException("The form cannot be read.", unreadable);
        }
    }

    /// <summary>An answer sent while the browser still sends is lost with the connection: the person would see a browser error.</summary>
    private static async Task Drain(HttpContext http)
    {
        http.Response.Headers.Connection = "close";
        if (http.Request.Headers.Expect.Count > 0)
            return;

        Allow(http, null);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(LongestDrain);
        try
        {
            await http.Request.Body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Too slow to be waited for
        }
    }

    private static void Allow(HttpContext http, long? bytes)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = bytes;
    }

    private static FormOptions FormOf(long limit) => new()
    {
        ValueCountLimit = MostValues,
        KeyLengthLimit = 200,
        ValueLengthLimit = (int)limit,
        MultipartBodyLengthLimit = limit,
        BufferBodyLengthLimit = limit,
    };

    /// <summary>Nobody has read the form yet, so the error came from reading it (its end is missing, its encoding unknown).</summary>
    private static bool IsUnreadForm(HttpContext http) =>
        http.Request.HasFormContentType && http.Features.Get<IFormFeature>()?.Form is null;
}
