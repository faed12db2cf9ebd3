using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

/// <summary>
/// Removes files that no attachment speaks of: an upload that was stored and whose row then did not come about. A day's grace keeps it
/// off uploads under way. One data folder belongs to one database; two sharing it would take each other's files for lost.
/// </summary>
public sealed class FileSweep(IServiceScopeFactory scopes, FileStore files, TimeProvider clock, ILogger<FileSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const int AtOnce = 500;

    public async Task<int> Sweep(CancellationToken stop)
    {
        var before = clock.GetUtcNow() - Grace;
        files.DeletePartsOlderThan(before);
        var removed = 0;
        foreach (var names in files.NamesOlderThan(before).Chunk(AtOnce))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDb>();
            var owned = await db.Attachments.Where(a => names.Contains(a.StoredName)).Select(a => a.StoredName).ToListAsync(stop);
            foreach (var name in names.Except(owned))
            {
                files.Delete(name);
                removed++;
            }
        }

        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await Tick(timer, stoppingToken))
            try
            {
                if (await Sweep(stoppingToken) is > 0 and var removed)
                    logger.LogInformation("{Count} files without a row removed", removed);
            }
            catch (Exception failure) when (failure is Npgsql.NpgsqlException or IOException or InvalidOperationException or TimeoutException)
            {
                // The database or the disk is away: the next hour does what this one could not
                logger.LogWarning("Files were not swept: {Reason}", failure.GetType().Name);
            }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
