using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.Appeals.Sharing;

public sealed class ViewFlusher(
    ViewCounter counter, IServiceScopeFactory scopes, WorkReports reports, TimeProvider clock, ILogger<ViewFlusher> logger)
    : Worker("记录浏览次数", TimeSpan.FromSeconds(5), reports, clock, logger)
{
    public override async Task Work(CancellationToken stop)
    {
        var taken = counter.Take();
        if (taken.Count == 0)
            return;

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Write(scope.ServiceProvider.GetRequiredService<PortalDb>(), taken);
        }
        catch
        {
            // Not written: they wait in memory for the next round
            counter.PutBack(taken);
            throw;
        }
    }

    protected override Task Finish() => Work(CancellationToken.None);

    /// <summary>Locks rows in the order of their ids, so that two portals cannot deadlock.</summary>
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
