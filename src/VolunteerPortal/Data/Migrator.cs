using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Features.Regions;

namespace VolunteerPortal.Data;

/// <summary>`dotnet VolunteerPortal.dll migrate`: brings the schema up to date under an advisory lock; several at once are safe.</summary>
public static class Migrator
{
    // Any number will do as long as all migrators use the same
    private const long LockKey = 0x766f6c756e74;

    public static async Task Migrate(string connectionString, CancellationToken cancellation = default)
    {
        // The lock lives on its own connection, so that it holds over all of the migrations' transactions
        await using var guard = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await guard.OpenAsync(cancellation);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(@key)", guard) { CommandTimeout = 0 };
        take.Parameters.AddWithValue("key", LockKey);
        await take.ExecuteNonQueryAsync(cancellation);

        var options = new DbContextOptionsBuilder<PortalDb>().UseNpgsql(connectionString, postgres => postgres.CommandTimeout(600));
        await using var db = new PortalDb(options.Options);
        await db.Database.MigrateAsync(cancellation);
        await RegionLoader.Load(db, cancellation);
    }
}
