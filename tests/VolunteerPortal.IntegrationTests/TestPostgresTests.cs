using Npgsql;

namespace VolunteerPortal.IntegrationTests;

public sealed class TestPostgresTests(TestPostgres postgres)
{
    [Fact]
    public async Task Every_test_has_a_migrated_database_of_its_own()
    {
        await using var mine = await postgres.NewDatabase();
        await using var yours = await postgres.NewDatabase();

        await Ask(mine, "delete from regions; select count(*) from regions");

        Assert.Equal(0L, await Ask(mine, "select count(*) from regions"));
        Assert.Equal(44_706L, await Ask(yours, "select count(*) from regions"));
    }

    [Fact]
    public async Task A_template_is_filled_once_however_many_ask_for_it()
    {
        var filled = 0;
        async Task Fill(string connectionString)
        {
            Interlocked.Increment(ref filled);
            await using var source = NpgsqlDataSource.Create(connectionString);
            await source.CreateCommand("create table filled as select 7 as n").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var databases = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postgres.NewDatabase("filled_once", Fill)));

        Assert.Equal(1, filled);
        foreach (var database in databases)
        {
            Assert.Equal(7, await Ask(database, "select n from filled"));
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_database_goes_with_its_test_even_if_somebody_is_still_connected()
    {
        var database = await postgres.EmptyDatabase();
        await using var other = await postgres.EmptyDatabase();
        await using var left = new NpgsqlConnection(database.ConnectionString);
        await left.OpenAsync(TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        Assert.Equal(0L, await Ask(other, $"select count(*) from pg_database where datname = '{name}'"));
    }

    private static async Task<object?> Ask(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
