using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests.Data;

/// <summary>A database from before phones and e-mails were sealed is brought up to date by `migrate`.</summary>
public sealed class ContactSealingTests(TestPostgres postgres)
{
    private const string LastOpen = "RememberWhatADecisionReplaced";

    private static readonly AccountVault Vault = new(new FieldCipher(TestKeys.Keys), TestKeys.Keys);

    [Fact]
    public async Task Open_contacts_are_sealed_found_by_their_keys_and_gone_from_the_table()
    {
        await using var database = await OldDatabase(people: 450);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Migrator.Migrate(database.ConnectionString, () => TestKeys.Keys)));

        await using var db = Given.Database(database.ConnectionString);
        var accounts = await db.Accounts.AsNoTracking().OrderBy(a => a.UserName).ToListAsync(Cancelled);
        Assert.Equal(450, accounts.Count);
        Assert.All(accounts,
            (account, at) => Assert.Equal(($"1990000{at:0000}", at % 2 == 0 ? $"old{at:0000}@example.org" : null),
                (Vault.PhoneOf(account), Vault.EmailOf(account))));
        Assert.Equal(accounts[7].Id, (await db.Accounts.Named(LoginIdentifier.Resolve("199 0000 0007")!, Vault).SingleAsync(Cancelled)).Id);
        Assert.Equal(accounts[8].Id,
            (await db.Accounts.Named(LoginIdentifier.Resolve("OLD0008@example.org")!, Vault).SingleAsync(Cancelled)).Id);
        Assert.Equal(0, await Readable(db));
    }

    [Fact]
    public async Task With_another_master_key_nothing_is_sealed_and_the_reason_is_said()
    {
        await using var database = await OldDatabase(people: 3);
        var other = new PortalKeys([.. Enumerable.Range(100, 32).Select(i => (byte)i)]);

        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => Migrator.Migrate(database.ConnectionString, () => other));

        Assert.Contains("主密钥和数据库不配套", refused.Message);
        await Migrator.Migrate(database.ConnectionString, () => TestKeys.Keys);
    }

    [Fact]
    public async Task Tools_that_cannot_seal_do_not_take_the_open_columns_away()
    {
        await using var database = await OldDatabase(people: 1);
        await using var db = Given.Database(database.ConnectionString);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.MigrateAsync(Cancelled));

        Assert.Contains("not sealed yet", refused.MessageText);
    }

    [Fact]
    public async Task An_empty_database_needs_no_key()
    {
        await using var database = await postgres.EmptyDatabase();

        await Migrator.Migrate(database.ConnectionString, () => throw new InvalidOperationException("Nobody needs the key."));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task<TestDatabase> OldDatabase(int people)
    {
        var database = await postgres.EmptyDatabase();
        await using var db = Given.Database(database.ConnectionString);
        await db.GetService<IMigrator>().MigrateAsync(LastOpen, Cancelled);
        for (var at = 0; at < people; at++)
        {
            var (id, email) = (Guid.CreateVersion7(), at % 2 == 0 ? $"old{at:0000}@example.org" : null);
            await db.Database.ExecuteSqlAsync($"""
                insert into accounts (id, user_name, normalized_user_name, email, normalized_email, phone_number, volunteer_number,
                    sealed_name, masked_name, home_region_code, created_at)
                values ({id}, {$"old{at:0000}"}, {$"OLD{at:0000}"}, {email}, {email}, {$"1990000{at:0000}"},
                    {VolunteerNumber.Create("439901", new DateOnly(2026, 3, 1), at)}, {Vault.SealName("林霜降", id)}, '林**', '439901', now())
                """, Cancelled);
        }

        return database;
    }

    /// <summary>Rows whose text form has a phone or an address in it.</summary>
    private static Task<int> Readable(PortalDb db) =>
        db.Database.SqlQuery<int>(
            $"""select count(*)::int as "Value" from accounts a where a::text ~ '1990000[0-9]' or a::text like '%@example.org%'""")
                .SingleAsync();
}
