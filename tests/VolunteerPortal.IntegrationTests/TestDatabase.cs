using Npgsql;

namespace VolunteerPortal.IntegrationTests;

/// <summary>A database of a test's own, dropped when the test is done with it.</summary>
public sealed class TestDatabase(string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync()
    {
        // Pools of this database would only find their connections cut
        await using (var connection = new NpgsqlConnection(connectionString))
            NpgsqlConnection.ClearPool(connection);

        await drop();
    }
}
