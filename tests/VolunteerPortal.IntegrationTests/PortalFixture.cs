using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using VolunteerPortal.Data;

[assembly: AssemblyFixture(typeof(VolunteerPortal.IntegrationTests.TestPostgres))]

namespace VolunteerPortal.IntegrationTests;

/// <summary>
/// The portal on a migrated database of its own, one for each test class that asks (IClassFixture). Tests of a class share it and
/// make the rows they need themselves (Given). Antiforgery, authorization and the guards are those of production.
/// </summary>
public class PortalFixture(TestPostgres postgres) : IAsyncLifetime
{
    public static string MasterKey => TestKeys.Master;

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
    private TestDatabase? _database;
    private WebApplicationFactory<Program>? _app;

    public string ConnectionString => _database!.ConnectionString;

    public string DataFolder => _folder;

    public IServiceProvider Services => _app!.Services;

    /// <summary>The same portal on the same database, started anew: nothing is kept in its memory yet.</summary>
    public WebApplicationFactory<Program> StartedAnew() => new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);

    public virtual async ValueTask InitializeAsync()
    {
        _database = await postgres.NewDatabase();
        await using (var db = Given.Database(ConnectionString))
            await Given.SampleRegions(db);
        _app = StartedAnew();
        // Starts the server; a failure shows here and not in the first test
        _ = _app.Server;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
            await _app.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A browser without any cookie.</summary>
    public Browser Visitor() => Visitor(_app!, new CookieContainer());

    /// <summary>The same browser, with its cookies, before a portal that was started anew.</summary>
    public Browser Visitor(WebApplicationFactory<Program> app, CookieContainer cookies) =>
        new(app.CreateDefaultClient(new Uri("https://localhost"), new RedirectHandler(), new CookieContainerHandler(cookies)), cookies);

    public HttpClient WithoutRedirects() => _app!.CreateDefaultClient(new Uri("https://localhost"));

    /// <summary>A browser in which this account is signed in: its session stands in the database, as after a login.</summary>
    public async Task<Browser> SignedIn(Guid accountId)
    {
        var browser = Visitor();
        browser.SetCookie("__Host-vp", await Given.Session(ConnectionString, accountId));
        return browser;
    }

    /// <summary>Runs against a context of the portal's own services.</summary>
    public async Task<T> Use<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads or writes rows directly.</summary>
    public async Task<T> Db<T>(Func<PortalDb, Task<T>> use)
    {
        await using var db = Given.Database(ConnectionString);
        return await use(db);
    }

    public Given Given => new(ConnectionString, TestKeys.Keys);

    protected virtual void Configure(IWebHostBuilder host)
    {
        host.UseEnvironment("Testing");
        host.UseStaticWebAssets();
        host.BePatient(ConnectionString);
        host.UseSetting("Portal:MasterKey", MasterKey);
        host.UseSetting("Portal:DataFolder", _folder);
        foreach (var limit in LimitsPerAddress.All)
            host.UseSetting(limit, LimitsPerAddress.Lifted);
    }
}
