using Npgsql;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>A portal for races: whatever happens to a sign-up happens over HTTP, so that every row has its story written down.</summary>
public sealed class RaceScene(TestPostgres postgres) : IAsyncLifetime
{
    private readonly AttackedPortal _site = new(postgres);

    public Portal Portal { get; private set; } = null!;

    public Given Given => _site.Given;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        Portal = await Portal.Of(_site.WithoutRedirects(), _site.Services, _site.ConnectionString, _site.Given);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    /// <summary>So many volunteers, each at a browser with a token at hand: a race begins when all are ready.</summary>
    public async Task<IReadOnlyList<Caller>> Volunteers(int count)
    {
        var callers = await Task.WhenAll(Enumerable.Range(0, count).Select(async _ => await Portal.SignedIn(await Given.Account())));
        await Task.WhenAll(callers.Select(caller => caller.Token()));
        return callers;
    }

    public async Task<Caller> Ready(Account account)
    {
        var caller = await Portal.SignedIn(account);
        await caller.Token();
        return caller;
    }

    public async Task<T> Number<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(_site.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Each invariant with the rows that break it; nothing when all hold.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await using var connection = new NpgsqlConnection(_site.ConnectionString);
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var invariant in Invariant.All)
            found.AddRange((await Violations(invariant, connection)).Select(row => $"{invariant}: {row}"));
        return found;
    }

    /// <summary>The invariant's violations once it is broken on purpose; what was done is taken back.</summary>
    public async Task<(int Before, int After)> Spoiled(Invariant invariant)
    {
        await using var connection = new NpgsqlConnection(_site.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var before = await Violations(invariant, connection);
        await using (var spoil = new NpgsqlCommand(invariant.Spoil, connection))
            await spoil.ExecuteNonQueryAsync();

        return (before.Count, (await Violations(invariant, connection)).Count);
    }

    private static async Task<List<string>> Violations(Invariant invariant, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(invariant.Violations, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
