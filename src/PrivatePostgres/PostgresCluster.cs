using System.Diagnostics;
using System.Net.Sockets;
using Npgsql;

namespace PrivatePostgres;

/// <summary>Whoever changes it holds its lock.</summary>
public sealed class PostgresCluster(PostgresPrograms programs, string folder, bool throwaway, Action<string> say)
{
    private const string Database = "portal";
    private const int LongestSocketFolder = 85; // macOS allows 103 bytes with "/.s.PGSQL.5432" at the end

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Folder => folder;

    public string Data => Path.Combine(folder, "data");

    public string Owners => Path.Combine(folder, "owners");

    public string Lock => Path.Combine(folder, "lock");

    public PostgresPrograms Programs => programs;

    public bool Throwaway => throwaway;

    public string ConnectionString => ConnectionTo(Database);

    private string Log => Path.Combine(folder, "log");

    private string Socket => Path.Combine(folder, ".s.PGSQL.5432");

    /// <summary>The folder is private to the server's user, so its connections need no password.</summary>
    public async Task MakeFolder()
    {
        if (folder.Length > LongestSocketFolder)
            throw new PrivatePostgresException($"数据库目录的路径太长，请用环境变量 PORTAL_PG_HOME 指定一个短一些的目录：{folder}");

        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        string[] owner = PostgresUser.Name is { } user ? ["-o", user] : [];
        await PostgresCommand.Run(null, "install", [.. owner, "-d", "-m", "700", folder]);
        var (exitCode, _) = await PostgresCommand.Try(
            PostgresUser.Name, "/bin/sh", "-c", "[ -O \"$0\" ] && mkdir -p \"$0/owners\" && : >>\"$0/lock\"", folder);
        if (exitCode != 0)
            throw new PrivatePostgresException(
                $"用户 {PostgresUser.Name ?? Environment.UserName} 不能使用数据库目录，请用环境变量 PORTAL_PG_HOME 换一个目录：{folder}");
    }

    /// <summary>True when the server had to be started.</summary>
    public async Task<bool> Ensure(CancellationToken cancellation)
    {
        using var taken = await FileLock.Take(Lock, TimeSpan.FromMinutes(2), cancellation);
        var started = false;
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, cancellation))
        {
            try
            {
                await MakeData();
                started |= await StartServer();
                await MakeDatabase(cancellation);
                return started;
            }
            catch (Exception e) when (e is PrivatePostgresException or NpgsqlException && waited.Elapsed < Patience)
            {
                // The server before this one is still stopping, or this one is still reading its journal
            }
        }
    }

    private async Task MakeData()
    {
        if (File.Exists(Path.Combine(Data, "PG_VERSION")))
            return;

        say($"首次启动：正在建立数据库（PostgreSQL {programs.Version}，目录 {folder}）…");
        var clock = Stopwatch.StartNew();
        var half = Path.Combine(folder, "data.new");
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);

        // Renamed only when whole: a kill half way leaves nothing that looks like a cluster
        string[] sync = throwaway ? ["--no-sync"] : [];
        string[] locale = OperatingSystem.IsMacOS() ? ["--locale=C"] : ["--locale=C.UTF-8"];
        await PostgresCommand.Run(
            PostgresUser.Name, programs.InitDb, ["-D", half, "-U", "portal", "-A", "trust", "-E", "UTF8", .. locale, .. sync]);
        Directory.Move(half, Data);
        say($"数据库已建立（{clock.Elapsed.TotalSeconds:0.0} 秒）。");
    }

    private async Task<bool> StartServer()
    {
        if (Answers())
            return false;

        PostgresLeftovers.Clear(Data, Socket);
        // PostgreSQL refuses a data folder that others may read; a stray chmod -R does that
        await PostgresCommand.Run(null, "chmod", "700", Data);
        var clock = Stopwatch.StartNew();
        var (exitCode, output) = await PostgresCommand.Try(
            PostgresUser.Name, programs.PgCtl, "-D", Data, "-w", "-t", "60", "-l", Log, "-o", Settings(), "start");
        if (exitCode != 0)
            throw new PrivatePostgresException(File.Exists(Log)
                ? $"数据库没有启动，日志 {Log} 的最后几行是：{string.Join('\n', File.ReadLines(Log).TakeLast(5))}"
                : $"数据库没有启动：{output.Trim()}");

        say($"数据库已启动（{clock.Elapsed.TotalSeconds:0.0} 秒），只用本机套接字，不占端口。");
        return true;
    }

    /// <summary>Terse, as the detail of an error holds the row, and logs must hold no names and phones.</summary>
    private string Settings()
    {
        var quoted = $"'{folder.Replace("'", @"'\''")}'";
        var fast = throwaway ? " -c fsync=off -c synchronous_commit=off -c full_page_writes=off" : "";
        return $"-c listen_addresses='' -c unix_socket_directories={quoted} -c unix_socket_permissions=0700" +
            $" -c port=5432 -c max_connections=200 -c log_error_verbosity=terse{fast}";
    }

    /// <summary>Asks the socket, as a killed server nobody has reaped still has its process number.</summary>
    private bool Answers()
    {
        if (!File.Exists(Socket))
            return false;

        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task MakeDatabase(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        await using var exists = new NpgsqlCommand($"select 1 from pg_database where datname = '{Database}'", connection);
        if (await exists.ExecuteScalarAsync(cancellation) is not null)
            return;

        await using var create = new NpgsqlCommand($"create database {Database}", connection);
        await create.ExecuteNonQueryAsync(cancellation);
    }

    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder { Host = folder, Port = 5432, Username = "portal", Database = database }.ConnectionString;
}
