using System.Collections.Concurrent;
using Microsoft.Playwright;
using VolunteerPortal.Data;
using VolunteerPortal.Data.Sample;
using VolunteerPortal.IntegrationTests;
using VolunteerPortal.Platform;

namespace VolunteerPortal.EndToEndTests;

/// <summary>All tests in a browser share one portal with the sample data and one Chromium, and run one after another.</summary>
[CollectionDefinition(nameof(OneBrowser))]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>;

/// <summary>
/// The portal, its database and Chromium. Nobody changes the sample's rows: a test that writes makes its own (<see cref="Given"/>),
/// with people and posts of its own, so that no test sees what another did.
/// </summary>
public sealed class BrowserFixture(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly byte[] MasterKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-browser-").FullName;
    private readonly ConcurrentDictionary<Guid, Task<string>> _sessions = [];
    private TestDatabase? _database;
    private RunningPortal? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string ConnectionString => _database!.ConnectionString;

    public string Address => _portal!.Address;

    public IServiceProvider Services => _portal!.Services;

    public IBrowser Browser => _browser!;

    public Given Given => new(ConnectionString, new FieldCipher(new PortalKeys(MasterKey)));

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.NewDatabase();
        _portal = new RunningPortal(new Dictionary<string, string>
        {
            ["ConnectionStrings:Portal"] = ConnectionString,
            ["Portal:MasterKey"] = Convert.ToBase64String(MasterKey),
            ["Portal:DataFolder"] = _folder,
        });
        _portal.StartServer();
        await using (var db = Given.Database(ConnectionString))
            await SampleData.Load(db, new PortalKeys(MasterKey), Service<FileStore>(), TimeProvider.System);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = await TestChromium.Path(), Args = Arguments });
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null)
            await _portal.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Reads or writes rows directly.</summary>
    public async Task<T> Db<T>(Func<PortalDb, Task<T>> use)
    {
        await using var db = Given.Database(ConnectionString);
        return await use(db);
    }

    /// <summary>Rows that did not come through the portal: what it keeps of its pages does not know them yet.</summary>
    public Task ShowNewRows() => Service<PageCache>().Evict(PageTags.Appeals, PageTags.Posts);

    /// <summary>One session for each account, as after a login.</summary>
    public Task<string> SessionOf(Guid accountId) => _sessions.GetOrAdd(accountId, id => Given.Session(ConnectionString, id));
}
