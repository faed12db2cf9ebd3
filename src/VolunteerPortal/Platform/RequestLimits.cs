using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace VolunteerPortal.Platform;

/// <summary>What one request may cost: body, fields, time. A page that takes uploads raises its own body limit.</summary>
public static class RequestLimits
{
    public const long Body = 1_000_000;

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
}
