using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.LoadTests;

/// <summary>What must hold after every rush, whoever made it: nobody too many, nobody twice, and counters that count the rows.</summary>
public sealed record HeldPlaces(long Oversold, long Duplicates, long Miscounted, long Rows)
{
    private const string Sql = """
        select (select count(*) from shifts s where (select count(*) from sign_ups u where u.shift_id = s.id
            and u.status in (0, 1)) > s.capacity),
               (select count(*) from (select 1 from sign_ups where status in (0, 1, 2) group by shift_id, account_id
                   having count(*) > 1) twice),
               (select count(*) from shifts s where s.taken <> (select count(*) from sign_ups u where u.shift_id = s.id
                   and u.status in (0, 1))),
               (select count(*) from sign_ups where status in (0, 1))
        """;

    public static async Task<HeldPlaces> Read(string connectionString)
    {
        await using var database = PortalDatabase.DataSource(connectionString, LoadDatabase.MostPlaces);
        await using var command = database.CreateCommand(Sql);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new HeldPlaces(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
    }

    public bool IsRight(int accepted) => this == new HeldPlaces(0, 0, 0, accepted);
}
