using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using VolunteerPortal.Features.Regions;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Data;

/// <summary>`migrate`: brings the schema up to date under an advisory lock; several at once are safe.</summary>
public static class Migrator
{
    // Any number will do as long as all migrators use the same
    private const long LockKey = 0x766f6c756e74;

    /// <summary>Phones and e-mails are sealed after it, which SQL alone cannot do; the next drops the open ones.</summary>
    private const string BeforeSealing = "HoldMoreInTheDatabase";

    public static async Task Migrate(string connectionString, Func<PortalKeys> keys, CancellationToken cancellation = default)
    {
        // The lock lives on its own connection, so that it holds over all of the migrations' transactions
        await using var guard =
            new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await guard.OpenAsync(cancellation);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(@key)", guard) { CommandTimeout = 0 };
        take.Parameters.AddWithValue("key", LockKey);
        await take.ExecuteNonQueryAsync(cancellation);

        var options = PortalDatabase.Options(connectionString, postgres => postgres.CommandTimeout(600));
        await using var db = new PortalDb(options.Options);
        await RenameHistory(guard, cancellation);
        await MigrateUpTo(db, BeforeSealing, cancellation);
        var wereOpen = await ContactSealing.Run(guard, keys, cancellation);
        await db.Database.MigrateAsync(cancellation);
        if (wereOpen)
            await WriteAnew(guard, cancellation);
        await RegionLoader.Load(db, cancellation);
    }

    /// <summary>Until November 2026 EF's own table had EF's own names; the naming convention renames its columns as well.</summary>
    private static async Task RenameHistory(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var rename = new NpgsqlCommand("""
            do $$ begin
                if exists (select from information_schema.columns
                           where table_schema = current_schema()
                           and table_name = '__EFMigrationsHistory' and column_name = 'MigrationId') then
                    alter table "__EFMigrationsHistory" rename column "MigrationId" to migration_id;
                    alter table "__EFMigrationsHistory" rename column "ProductVersion" to product_version;
                end if;
            end $$
            """, connection);
        await rename.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>What was deleted would stay readable in the table's file for a while.</summary>
    private static async Task WriteAnew(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var vacuum = new NpgsqlCommand("vacuum full accounts", connection) { CommandTimeout = 600 };
        await vacuum.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Skips a migration that is applied already: as a target, EF would undo all later ones.</summary>
    private static async Task MigrateUpTo(PortalDb db, string name, CancellationToken cancellation)
    {
        var pending = await db.Database.GetPendingMigrationsAsync(cancellation);
        if (pending.SingleOrDefault(id => id.EndsWith($"_{name}", StringComparison.Ordinal)) is { } goal)
            await db.GetService<IMigrator>().MigrateAsync(goal, cancellation);
    }
}
