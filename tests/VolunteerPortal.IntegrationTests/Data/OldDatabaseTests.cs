using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests.Data;

/// <summary>A database as the version of 2026-11-22 left it, where EF's own table still has EF's own names.</summary>
public sealed class OldDatabaseTests(TestPostgres postgres, PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task It_makes_every_page_503_until_two_at_once_have_migrated_it()
    {
        await using var database = await OldDatabase();
        await using var process = PortalProcess.Start(database.ConnectionString, portal.DataFolder);
        await process.Answers("/health/live", HttpStatusCode.OK);
        foreach (var path in new[] { "/", "/login", "/health/ready" })
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await process.Client.GetAsync(path, Cancelled)).StatusCode);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Migrate(database)));

        await process.Answers("/health/ready", HttpStatusCode.OK);
        await process.Answers("/", HttpStatusCode.OK);
        Assert.Empty(await Pending(database));
    }

    [Fact]
    public async Task What_stood_in_it_is_still_there()
    {
        await using var database = await OldDatabase();
        var (vault, id) = (new AccountVault(new FieldCipher(TestKeys.Keys), TestKeys.Keys), Guid.CreateVersion7());
        await Run(database, """
            insert into accounts (id, user_name, normalized_user_name, phone_number, volunteer_number, sealed_name, masked_name,
                home_region_code, created_at)
            values ($1, 'old', 'OLD', '19900000001', $2, $3, '林**', '439901', now())
            """, id, VolunteerNumber.Create("439901", new DateOnly(2026, 3, 1), 1), vault.SealName("林霜降", id));
        await Run(database, "insert into login_guards (key, attempts, window_start, failures_in_arow) values ('account:x', 3, now(), 7)");

        await Migrate(database);

        await using var db = Given.Database(database.ConnectionString);
        var account = await db.Accounts.SingleAsync(Cancelled);
        Assert.Equal(("林霜降", "19900000001"), (vault.NameOf(account.SealedName, account.Id), vault.PhoneOf(account)));
        Assert.Equal(7, (await db.LoginGuards.SingleAsync(Cancelled)).ConsecutiveFailures);
    }

    [Fact]
    public async Task One_that_lacks_nothing_but_the_names_of_its_history_is_mended_too()
    {
        await using var database = await OldDatabase();
        await Migrate(database);
        await Run(database, """alter table "__EFMigrationsHistory" rename column migration_id to "MigrationId" """);
        await Run(database, """alter table "__EFMigrationsHistory" rename column product_version to "ProductVersion" """);

        await Migrate(database);
        await Migrate(database);

        Assert.Empty(await Pending(database));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static Task Migrate(TestDatabase database) => Migrator.Migrate(database.ConnectionString, () => TestKeys.Keys, Cancelled);

    private static async Task<IEnumerable<string>> Pending(TestDatabase database)
    {
        await using var db = Given.Database(database.ConnectionString);
        return await db.Database.GetPendingMigrationsAsync(Cancelled);
    }

    private async Task<TestDatabase> OldDatabase()
    {
        var database = await postgres.EmptyDatabase();
        using var script = new StreamReader(typeof(OldDatabaseTests).Assembly.GetManifestResourceStream("database-of-2026-11-22.sql")!);
        await Run(database, await script.ReadToEndAsync(Cancelled));
        return database;
    }

    private static async Task Run(TestDatabase database, string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(Cancelled);
    }
}
