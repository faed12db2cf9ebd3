using System.Globalization;
using Npgsql;
using PrivatePostgres;
using VolunteerPortal.Data;
using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.LoadTests;

/// <summary>
/// A PostgreSQL of the run's own, with fsync on, because W4 measures how places are written to the disk; deleted at the end.
/// </summary>
public sealed class LoadDatabase : IAsyncDisposable
{
    /// <summary>As the portal's setting is without configuration.</summary>
    public const int MostPlaces = 30;

    private readonly PostgresServer _server;
    private readonly string _home;

    private LoadDatabase(PostgresServer server, string home, string? pgBench) => (_server, _home, PgBench) = (server, home, pgBench);

    public string ConnectionString => _server.ConnectionString;

    /// <summary>The folder of the socket.</summary>
    public string Socket => _server.Folder;

    /// <summary>Null where PostgreSQL came without its benchmark program.</summary>
    public string? PgBench { get; }

    public int Postmaster =>
        int.Parse(File.ReadLines(Path.Combine(_server.Folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public static async Task<LoadDatabase> Start(string folder)
    {
        await FreshMachine.HasPostgres();
        var home = Path.Combine(folder, "pg");
        var server = await PostgresServer.Start(new PrivatePostgresOptions { Home = home, Say = Console.Error.WriteLine });
        var programs = await PostgresPrograms.Find(new PostgresSearch().ProgramFolders);
        var pgBench = programs is null ? null : Path.Combine(programs.Folder, "pgbench");
        return new LoadDatabase(server, home, File.Exists(pgBench) ? pgBench : null);
    }

    public async Task Execute(string sql)
    {
        await using var database = PortalDatabase.DataSource(ConnectionString + ";Command Timeout=120;Options=-c timezone=UTC", MostPlaces);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }
}
