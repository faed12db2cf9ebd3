using Microsoft.AspNetCore.Mvc.Testing;

namespace VolunteerPortal.AttackTests;

/// <summary>The portal behind a real server and a real port: what a header may hold, and what an answer's may, only that server
/// says.</summary>
public sealed class PortalOnAPort(TestPostgres postgres) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-attack-").FullName;
    private TestDatabase? _database;
    private Host? _host;

    public string ConnectionString => _database!.ConnectionString;

    public IServiceProvider Services => _host!.Services;

    public Uri Address => _host!.ClientOptions.BaseAddress;

    public Given Given => new(ConnectionString, TestKeys.Keys);

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.NewDatabase();
        await using (var db = Given.Database(ConnectionString))
            await Given.SampleRegions(db);
        _host = new Host(ConnectionString, new Dictionary<string, string>
        {
            ["Portal:MasterKey"] = PortalFixture.MasterKey,
            ["Portal:DataFolder"] = _folder,
        });
        _host.StartServer();
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Host : WebApplicationFactory<Program>
    {
        private readonly string _connectionString;
        private readonly IReadOnlyDictionary<string, string> _settings;

        public Host(string connectionString, IReadOnlyDictionary<string, string> settings)
        {
            (_connectionString, _settings) = (connectionString, settings);
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseStaticWebAssets();
            builder.BePatient(_connectionString);
            foreach (var (name, value) in _settings)
                builder.UseSetting(name, value);
            PortalSettings.Apply(builder);
        }
    }
}
