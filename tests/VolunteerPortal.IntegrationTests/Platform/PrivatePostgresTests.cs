using Npgsql;
using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>The private server in ordinary days; its bad days are in <see cref="PrivatePostgresFailureTests"/>.</summary>
public sealed class PrivatePostgresTests : IDisposable
{
    private readonly PostgresHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task It_listens_on_a_socket_in_a_private_folder_and_on_no_port()
    {
        await using var postgres = await _home.Start();

        Assert.Equal("", await PostgresHome.Ask(postgres, "show listen_addresses"));
        Assert.Equal(DBNull.Value, await PostgresHome.Ask(postgres, "select inet_server_addr()"));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(postgres.Folder));
    }

    [Fact]
    public async Task A_first_start_says_what_it_does_and_a_later_one_finds_the_data_again()
    {
        await using (var first = await _home.Start())
            await PostgresHome.Ask(first, "create table kept as select 42 as n");
        var saidAtFirst = _home.TakeSaid();

        await using var second = await _home.Start();

        Assert.Equal(42, await PostgresHome.Ask(second, "select n from kept"));
        Assert.Contains(saidAtFirst, line => line.Contains("正在建立数据库"));
        Assert.DoesNotContain(_home.TakeSaid(), line => line.Contains("正在建立数据库"));
    }

    [Fact]
    public async Task Its_log_names_the_broken_rule_and_never_the_row_that_broke_it()
    {
        await using var postgres = await _home.Start();
        await PostgresHome.Ask(postgres, "create table people (phone text primary key, name text not null)");

        foreach (var (phone, name) in new[] { ("19900000001", "林霜降"), ("19900000001", "林霜降"), ("19900000002", null) })
            await Add(postgres, phone, name);

        var log = await File.ReadAllTextAsync(Path.Combine(postgres.Folder, "log"), TestContext.Current.CancellationToken);
        Assert.Contains("people_pkey", log);
        Assert.Contains("null value in column", log);
        Assert.DoesNotContain("1990000000", log);
        Assert.DoesNotContain("林霜降", log);
    }

    [Fact]
    public async Task The_folder_names_the_version_of_the_server_whose_data_it_holds()
    {
        await using var postgres = await _home.Start();

        var version = (string)(await PostgresHome.Ask(postgres, "show server_version_num"))!;

        Assert.Equal($"pg{version[..2]}", Path.GetFileName(postgres.Folder));
    }

    [Fact]
    public async Task A_folder_with_a_space_and_a_quote_in_its_name_works_too()
    {
        await FreshMachine.HasPostgres();
        var home = Path.Combine(_home.Path, "it's mine");

        await using var postgres = await PostgresServer.Start(new() { Home = home, Say = _ => { } }, TestContext.Current.CancellationToken);

        Assert.Equal(1, await PostgresHome.Ask(postgres, "select 1"));
    }

    [Fact]
    public async Task Portals_started_at_once_share_one_server_and_the_last_one_stops_it()
    {
        var starting = PostgresOwner.Start(_home.Path);
        var one = await _home.Start();
        using var other = await starting;
        var server = await PostgresHome.Ask(one, "select pg_postmaster_start_time()");

        await one.DisposeAsync();
        var later = await _home.Start();
        Assert.Equal(server, await PostgresHome.Ask(later, "select pg_postmaster_start_time()"));
        await later.DisposeAsync();
        Assert.True(_home.ServerRuns);

        await PostgresOwner.End(other);
        Assert.False(_home.ServerRuns);
    }

    [Fact]
    public async Task A_throwaway_server_leaves_nothing_behind()
    {
        await FreshMachine.HasPostgres();
        var postgres = await PostgresServer.Start(
            new() { Home = _home.Path, Throwaway = true, Say = _ => { } }, TestContext.Current.CancellationToken);
        Assert.Equal("off", await PostgresHome.Ask(postgres, "show fsync"));

        await postgres.DisposeAsync();

        Assert.Empty(Directory.Exists(postgres.Folder) ? Directory.GetFileSystemEntries(postgres.Folder) : []);
    }

    /// <summary>As the portal writes: what people typed goes beside the statement, not into it.</summary>
    private static async Task Add(PostgresServer postgres, string phone, string? name)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("insert into people values ($1, $2)", connection)
        {
            Parameters = { new() { Value = phone },
                new() { Value = (object?)name ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } },
        };
        await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
