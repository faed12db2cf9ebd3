using Npgsql;

namespace VolunteerPortal.AttackTests.Scene;

/// <summary>All that is stored, as one text to compare: of each table the fingerprint of its rows.</summary>
public static class Snapshot
{
    /// <summary>What looking at a page may change, and what never changes.</summary>
    private static readonly string[] LeftOut = ["captchas", "stored_keys", "login_guards", "regions", "__EFMigrationsHistory"];

    /// <summary>When somebody was last seen, how often a page was read.</summary>
    private static readonly Dictionary<string, string> Volatile = new() { ["sessions"] = "last_seen_at", ["appeals"] = "views" };

    public static async Task<string> Of(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(await Query(connection), connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<string> Query(NpgsqlConnection connection)
    {
        var tables = new List<string>();
        const string Named = "select table_name from information_schema.tables where table_schema = 'public' "
            + "and not table_name = any($1) order by 1";
        await using var command = new NpgsqlCommand(Named, connection);
        command.Parameters.AddWithValue(LeftOut);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));

        return $"select concat_ws(' ', {string.Join(", ", tables.Select(Fingerprint))})";
    }

    /// <summary>A sum needs no order, and so no sorting: this is asked hundreds of times.</summary>
    private static string Fingerprint(string table)
    {
        var row = Volatile.TryGetValue(table, out var column) ? $"(to_jsonb(t) - '{column}')::text" : "t::text";
        return $"'{table}', (select coalesce(sum(hashtextextended({row}, 0)::numeric), 0) from {Lasting(table)} t)";
    }

    /// <summary>Sessions that are over are cleared away by the portal itself, at any moment.</summary>
    private static string Lasting(string table) => table == "sessions" ? "(select * from sessions where expires_at > now())" : table;
}
