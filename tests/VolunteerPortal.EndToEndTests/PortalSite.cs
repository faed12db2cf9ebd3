using System.Collections.Concurrent;
using VolunteerPortal.Data;
using VolunteerPortal.Data.Sample;
using VolunteerPortal.IntegrationTests;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.EndToEndTests;

/// <summary>The running portal on a database of its own, which holds the sample data.</summary>
public sealed class PortalSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, Task<string>> _sessions = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;
    private readonly TestDatabase _database;
    private readonly RunningPortal _portal;

    private PortalSite(TestDatabase database)
    {
        _database = database;
        _portal = new RunningPortal(database.ConnectionString, new Dictionary<string, string>
        {
            ["Portal:MasterKey"] = TestKeys.Master,
            ["Portal:DataFolder"] = _folder,
        });
    }

    public string Address => _portal.Address;

    public Given Given => new(_database.ConnectionString, TestKeys.Keys);

    public static async Task<PortalSite> Start(TestPostgres postgres)
    {
        var site = new PortalSite(await postgres.NewDatabase());
        site._portal.StartServer();
        await site.Db(db => SampleData.Load(db, TestKeys.Keys, site.Service<FileStore>(), TimeProvider.System));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public T Service<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();

    /// <summary>Reads or writes rows directly.</summary>
    public async Task<T> Db<T>(Func<PortalDb, Task<T>> use)
    {
        await using var db = Given.Database(_database.ConnectionString);
        return await use(db);
    }

    /// <summary>Rows that did not come through the portal: the pages it keeps do not know them yet.</summary>
    public Task ShowNewRows() => Service<PageCache>().Evict(Features.Appeals.PageTags.Lists, Features.DutyPosts.PageTags.Lists);

    /// <summary>One session for each account, as after a login.</summary>
    public Task<string> SessionOf(Guid accountId) => _sessions.GetOrAdd(accountId, id => Given.Session(_database.ConnectionString, id));
}
