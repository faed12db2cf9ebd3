using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.Appeals.Files;

/// <summary>
/// Removes files whose row was never saved; a day old at least, as uploads may be under way. Two databases must not share a data folder.
/// </summary>
public sealed class FileSweep(
    IServiceScopeFactory scopes, FileStore files, WorkReports reports, TimeProvider clock, ILogger<FileSweep> logger)
    : Worker("清理没有登记的上传文件", TimeSpan.FromHours(1), reports, clock, logger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);
    private const int AtOnce = 500;

    private readonly TimeProvider _clock = clock;
    private readonly ILogger _logger = logger;

    public override async Task Work(CancellationToken stop)
    {
        if (await Sweep(stop) is > 0 and var removed)
            _logger.LogInformation("{Count} files without a row removed", removed);
    }

    public async Task<int> Sweep(CancellationToken stop)
    {
        var before = _clock.GetUtcNow() - Grace;
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
}
