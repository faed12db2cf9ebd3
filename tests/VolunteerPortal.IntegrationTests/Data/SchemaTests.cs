using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.IntegrationTests.Data;

public sealed class SchemaTests(TestPostgres postgres)
{
    [Fact]
    public async Task The_migrations_say_what_the_model_says()
    {
        await using var database = await postgres.NewDatabase();
        await using var db = Given.Database(database.ConnectionString);

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Several_migrators_at_once_apply_everything_once()
    {
        await using var database = await postgres.EmptyDatabase();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Migrator.Migrate(database.ConnectionString, () => TestKeys.Keys)));

        await using var db = Given.Database(database.ConnectionString);
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Equal(44_706, await db.Regions.CountAsync());
    }

    [Theory]
    [InlineData("update audit_entries set action = 'x'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    public async Task The_audit_log_only_grows(string change)
    {
        await using var database = await postgres.NewDatabase();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(change, connection);

        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
    }
}
