using System.Collections.Concurrent;
using Npgsql;
using PrivatePostgres;
using VolunteerPortal.Data;

namespace VolunteerPortal.IntegrationTests;

/// <summary>
/// One throwaway PostgreSQL for a test program, started by the first test that asks for a database.
/// A database is a copy of a template that was filled once; that takes a tenth of a second instead of several.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> _templates = [];
    private readonly Lazy<Task<PostgresServer>> _server;
    private IDisposable? _turn;
    private int _count;

    public TestPostgres() => _server = new(Start);

    /// <summary>A database as `migrate` leaves it: schema and regions, nothing else.</summary>
    public Task<TestDatabase> NewDatabase() =>
        NewDatabase("portal", connectionString => Migrator.Migrate(connectionString, () => TestKeys.Keys));

    /// <summary>A copy of the template of that name, which is filled by the first who asks for it.</summary>
    public async Task<TestDatabase> NewDatabase(string template, Func<string, Task> fill)
    {
        await _templates.GetOrAdd(template, name => new Lazy<Task>(() => Fill(name, fill))).Value;
        return await Create(Name(template), $"template {Name(template)}");
    }

    public Task<TestDatabase> EmptyDatabase() => Create("empty", "");

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
            await (await _server.Value).DisposeAsync();

        _turn?.Dispose();
    }

    /// <summary>`dotnet test` starts the test programs side by side; on two cores each would spoil the other's measures.</summary>
    private async Task<PostgresServer> Start()
    {
        var results = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "TestResults"));
        _turn = await FileLock.Take(Path.Combine(results.FullName, "turn"), TimeSpan.FromMinutes(30));
        await FreshMachine.HasPostgres();
        return await PostgresServer.Start(new PrivatePostgresOptions { Throwaway = true, Say = FreshMachine.Say });
    }

    private async Task Fill(string template, Func<string, Task> fill)
    {
        await Execute($"create database {Name(template)}");
        var connectionString = ConnectionTo(Name(template));
        // Not pooled: a template somebody is connected to cannot be copied
        await fill(connectionString + ";Pooling=false");
        await Execute("analyze", connectionString);
    }

    private async Task<TestDatabase> Create(string prefix, string template)
    {
        var name = $"{prefix}_{Interlocked.Increment(ref _count)}";
        await Execute($"create database {name} {template}");
        return new TestDatabase(ConnectionTo(name), () => Execute($"drop database {name} with (force)"));
    }

    private static string Name(string template) => $"template_{template}";

    private string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(_server.Value.Result.ConnectionString) { Database = database }.ConnectionString;

    private async Task Execute(string sql, string? connectionString = null)
    {
        var server = await _server.Value;
        await using var connection = new NpgsqlConnection((connectionString ?? server.ConnectionString) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
