using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VolunteerPortal.Data;

/// <summary>
/// /health/live: the process answers. /health/ready: it may be sent traffic, that is the database answers within a second, its schema
/// is not older than the program, and the process is not stopping.
/// </summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        var newest = NewestMigration(app.Services);
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous().ShortCircuit();
        app.MapGet("/health/ready", async (NpgsqlDataSource database, IHostApplicationLifetime life) =>
            !life.ApplicationStopping.IsCancellationRequested && await IsReady(database, newest)
                ? Results.Text("ready")
                : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }

    private static string NewestMigration(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PortalDb>().Database.GetMigrations().Last();
    }

    private static async Task<bool> IsReady(NpgsqlDataSource database, string newest)
    {
        using var second = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        try
        {
            await using var command = database.CreateCommand("""select exists (select from "__EFMigrationsHistory" where "MigrationId" >= $1)""");
            command.Parameters.AddWithValue(newest);
            return await command.ExecuteScalarAsync(second.Token) is true;
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException)
        {
            return false;
        }
    }
}
