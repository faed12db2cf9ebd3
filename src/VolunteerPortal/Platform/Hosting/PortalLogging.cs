using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Sinks.File;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Hosting;

/// <summary>The console and a daily file. Lines carry ids and paths, never query strings, forms or names.</summary>
public static class PortalLogging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Host.UseSerilog((_, logging) => logging
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // An expected failure of a constraint is an answer, not an error; the services log what they could not handle
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
            .WriteTo.Console(new ConsoleLine())
            .WriteTo.File(new JsonFormatter(), Path.Combine(PortalFolders.Logs(builder.Configuration), "portal-.log"),
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 200, fileSizeLimitBytes: 200_000_000,
                rollOnFileSizeLimit: true, hooks: new NotForAll()));
    }

    /// <summary>Not for assets, health checks and kept pages: a rush would fill the disk, and the line was a fifth of their cost.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms {AccountId} {TraceId}";
        options.GetLevel = (http, _, error) => IsLeftOut(http) ? LogEventLevel.Verbose
            : error is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : LogEventLevel.Information;
        options.EnrichDiagnosticContext = (line, http) =>
        {
            line.Set("AccountId", http.User.IdOrNull());
            line.Set("TraceId", http.TraceIdentifier);
            if (Unexpected(http) is { } error)
                line.SetException(error);
        };
    });

    private static bool IsLeftOut(HttpContext http) =>
        IsKeptPage(http.Response) || http.Request.Path.StartsWithSegments("/health")
        || http.GetEndpoint()?.DisplayName?.StartsWith("Route: ", StringComparison.Ordinal) == true;

    private static bool IsKeptPage(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK && response.Headers.Age.Count > 0;

    /// <summary>A database that is away (503) is not worth a stack trace per request.</summary>
    private static Exception? Unexpected(HttpContext http) =>
        http.Response.StatusCode == StatusCodes.Status500InternalServerError ? http.Features.Get<IExceptionHandlerFeature>()?.Error : null;

    /// <summary>For the portal's user and group only. Two processes at once (`migrate` beside the web node) write a file each.</summary>
    private sealed class NotForAll : FileLifecycleHooks
    {
        public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            return underlyingStream;
        }
    }
}
