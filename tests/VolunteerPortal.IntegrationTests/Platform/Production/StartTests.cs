using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.IntegrationTests.Platform.Production;

/// <summary>The portal comes up whatever the database is like, says what it waits for, and is ready when that comes.</summary>
public sealed class StartTests(TestPostgres postgres, PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string OtherKey = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

    [Fact]
    public async Task A_database_that_is_not_migrated_makes_every_page_503_until_it_is()
    {
        await using var database = await postgres.EmptyDatabase();
        await using var process = PortalProcess.Start(database.ConnectionString, portal.DataFolder);
        await process.Answers("/health/live", HttpStatusCode.OK);

        foreach (var path in new[] { "/", "/login", "/posts", "/me", "/health/ready" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await process.Client.GetAsync(path, Cancelled)).StatusCode);
        Assert.Contains("系统暂时连不上", await (await process.Client.GetAsync("/", Cancelled)).Content.ReadAsStringAsync(Cancelled));
        Assert.Contains("not migrated", process.Said);

        await Migrator.Migrate(database.ConnectionString, () => TestKeys.Keys, Cancelled);
        await process.Answers("/health/ready", HttpStatusCode.OK);
        await process.Answers("/", HttpStatusCode.OK);
        Assert.False(process.HasExited);
    }

    [Fact]
    public async Task With_the_wrong_master_key_it_does_not_start_where_the_database_answers()
    {
        await portal.Given.Account();

        var (code, said) = await PortalProcess.Run(portal, ("Portal:MasterKey", OtherKey));

        Assert.Equal(1, code);
        Assert.Contains("主密钥和数据库不配套", said);
    }

    [Fact]
    public async Task A_log_folder_that_cannot_be_written_stops_the_start_with_a_sentence()
    {
        var data = Directory.CreateTempSubdirectory("portal-data-").FullName;
        // Nobody can make a file there, not even root
        File.CreateSymbolicLink(Path.Combine(data, "logs"), "/proc");

        var (code, said) = await PortalProcess.Run(portal, ("Portal:DataFolder", data));
        Directory.Delete(data, recursive: true);

        Assert.Equal(1, code);
        Assert.Contains("不能写：请检查权限和磁盘", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task With_a_wrong_master_key_nobody_gets_in_when_the_database_comes_back()
    {
        await portal.Given.Account();
        var link = Path.Combine(Path.GetTempPath(), $"portal-link-{Guid.CreateVersion7():N}");
        var settings = new NpgsqlConnectionStringBuilder(portal.ConnectionString);
        var folder = settings.Host!;
        settings.Host = link;
        await using var process = PortalProcess.Start(settings.ConnectionString, portal.DataFolder, ("Portal:MasterKey", OtherKey));
        await process.Answers("/health/live", HttpStatusCode.OK);
        await process.Answers("/register", HttpStatusCode.ServiceUnavailable);

        Directory.CreateSymbolicLink(link, folder);
        await Eventually.Holds("the log says that the key does not fit", () => process.Said.Contains("主密钥和数据库不配套"));

        foreach (var path in new[] { "/register", "/login", "/", "/health/ready" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await process.Client.GetAsync(path, Cancelled)).StatusCode);
        File.Delete(link);
    }

    [Fact]
    public async Task One_account_with_a_broken_name_is_no_other_key()
    {
        await using var database = await postgres.NewDatabase();
        var given = new Given(database.ConnectionString, TestKeys.Keys);
        var broken = await given.Account();
        await given.Account();
        await using (var db = Given.Database(database.ConnectionString))
            await db.Database.ExecuteSqlAsync($"update accounts set sealed_name = '\\x01' where id = {broken.Id}", Cancelled);

        await using var process = PortalProcess.Start(database.ConnectionString, portal.DataFolder);

        await process.Answers("/health/ready", HttpStatusCode.OK);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;
}
