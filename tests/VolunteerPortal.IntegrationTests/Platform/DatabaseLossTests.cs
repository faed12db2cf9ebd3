using System.Net;
using Npgsql;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>
/// The portal reaches its server through a link to the socket's folder. Without the link, and with its connections cut, PostgreSQL is
/// away for it as if it were down.
/// </summary>
public sealed class DatabaseLossTests(DatabaseLossTests.Portal portal) : IClassFixture<DatabaseLossTests.Portal>
{
    [Fact]
    public async Task Without_PostgreSQL_a_page_says_so_and_afterwards_all_is_well_again()
    {
        var browser = portal.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/appeals?year=2020")).Status);

        await portal.LoseDatabase();
        var away = await browser.Open("/appeals?year=2021");
        var ready = await browser.Client.GetAsync("/health/ready");
        var live = await browser.Client.GetAsync("/health/live");
        portal.FindDatabase();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK),
            (away.Status, ready.StatusCode, live.StatusCode));
        Assert.NotNull(away.Response.Headers.RetryAfter);
        Assert.NotEmpty(away.All("h1"));
        await Eventually.Holds("the portal answers again",
            async () => (await browser.Open("/appeals?year=2022")).Status == HttpStatusCode.OK);
        await Eventually.Holds("it may be sent traffic",
            async () => (await browser.Client.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK);
    }

    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        private readonly string _link = Path.Combine(Path.GetTempPath(), $"portal-link-{Guid.CreateVersion7():N}");
        private string? _folder;

        public async Task LoseDatabase()
        {
            Directory.Delete(_link);
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var cut = new NpgsqlCommand("select pg_terminate_backend(pid, 10000) from pg_stat_activity "
                + "where datname = current_database() and pid <> pg_backend_pid()", connection);
            await cut.ExecuteNonQueryAsync();
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            File.Delete(_link);
        }

        public void FindDatabase() => Directory.CreateSymbolicLink(_link, _folder!);

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
            _folder = settings.Host;
            FindDatabase();
            settings.Host = _link;
            host.UseSetting("ConnectionStrings:Portal", settings.ConnectionString);
        }
    }
}
