using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using PrivatePostgres;

// There is no private PostgreSQL on Windows, and no test of it
[assembly: System.Runtime.Versioning.UnsupportedOSPlatform("windows")]

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>A folder for the clusters of one test.</summary>
public sealed class PostgresHome : IDisposable
{
    private readonly ConcurrentQueue<string> _said = [];

    public PostgresHome()
    {
        Path = Directory.CreateTempSubdirectory("portal-pg-test-").FullName;
        // The server's user must be able to walk through, as through any folder somebody names
        File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
    }

    public string Path { get; }

    public int ServerNumber => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public bool ServerRuns => Directory.GetDirectories(Path, "pg*").Length == 1 && File.Exists(PidFile);

    private string PidFile => System.IO.Path.Combine(Directory.GetDirectories(Path, "pg*").Single(), "data", "postmaster.pid");

    public static Task<PostgresPrograms> Programs() => FreshMachine.HasPostgres();

    public async Task<PostgresServer> Start()
    {
        await FreshMachine.HasPostgres();
        return await PostgresServer.Start(new() { Home = Path, Say = _said.Enqueue }, TestContext.Current.CancellationToken);
    }

    /// <summary>A program that does what the shell is told.</summary>
    public static void Script(string file, string body)
    {
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
    }

    public List<string> TakeSaid()
    {
        List<string> lines = [];
        while (_said.TryDequeue(out var line))
            lines.Add(line);
        return lines;
    }

    public static async Task<object?> Ask(PostgresServer postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="Ask"/>, but a server that is away answers null.</summary>
    public static async Task<object?> Answer(PostgresServer postgres, string sql)
    {
        try
        {
            return await Ask(postgres, sql);
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
