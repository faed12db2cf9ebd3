using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Adds the counted views to the appeals every few seconds, and once more when the portal stops.</summary>
public sealed class ViewFlusher(ViewCounter counter, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewFlusher> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await Flush();
            }
        }
        catch (OperationCanceledException)
        {
            await Flush();
        }
    }

    public async Task Flush()
    {
        var taken = counter.Take();
        if (taken.Count == 0)
            return;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Write(scope.ServiceProvider.GetRequiredService<PortalDb>(), taken);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            // The database is away; the views wait in memory for the next round
            counter.PutBack(taken);
            logger.LogWarning("Views of {Appeals} appeals not written yet: {Problem}", taken.Count, failure.Message);
        }
    }

    /// <summary>Rows are locked in the order of their ids, so that two portals writing at once cannot block each other for ever.</summary>
    private static Task<int> Write(PortalDb db, IReadOnlyDictionary<Guid, long> taken)
    {
        var (ids, views) = (taken.Keys.ToArray(), taken.Values.ToArray());
        return db.Database.ExecuteSqlAsync($"""
            with counted as (select * from unnest({ids}, {views}) as c(id, views)),
                 locked as (select a.id, counted.views from appeals a join counted using (id) order by a.id for no key update of a)
            update appeals set views = appeals.views + locked.views from locked where appeals.id = locked.id
            """);
    }
}
