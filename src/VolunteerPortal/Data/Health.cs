using Microsoft.AspNetCore.StaticAssets;

namespace VolunteerPortal.Data;

/// <summary>/health/live: the process answers. /health/ready: it may be sent traffic.</summary>
public static class Health
{
    private const int SecondsUntilRetry = 5;

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous().ShortCircuit();
        app.MapGet("/health/ready", async (DatabaseReadiness database, IHostApplicationLifetime life) =>
            !life.ApplicationStopping.IsCancellationRequested && database.IsReady && await database.Answers()
                ? Results.Text("ready")
                : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable))
            .AllowAnonymous().WithMetadata(new NeedsNoDatabase());
    }

    public static void UseDatabaseReadiness(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<DatabaseReadiness>();
        app.Use((http, next) =>
        {
            if (database.IsReady || IsWithoutDatabase(http.GetEndpoint()))
                return next(http);

            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{SecondsUntilRetry}";
            return Task.CompletedTask;
        });
    }

    private static bool IsWithoutDatabase(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || endpoint?.Metadata.GetMetadata<NeedsNoDatabase>() is not null;

    private sealed class NeedsNoDatabase;
}
