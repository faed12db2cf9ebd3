using System.Diagnostics;
using Npgsql;

namespace PrivatePostgres;

/// <summary>
/// For Development and tests: a private cluster without a TCP port, shared by all portals of one folder, restarted when it dies, stopped
/// with the last of them.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresCluster _cluster;
    private readonly PostgresWatchdog _watchdog;
    private readonly Action<string> _say;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _supervision;

    private PostgresServer(PostgresCluster cluster, PostgresWatchdog watchdog, Action<string> say)
    {
        (_cluster, _watchdog, _say) = (cluster, watchdog, say);
        _supervision = Task.Run(Supervise);
    }

    public string ConnectionString => _cluster.ConnectionString;

    public string Folder => _cluster.Folder;

    public static async Task<PostgresServer> Start(PrivatePostgresOptions options, CancellationToken cancellation = default)
    {
        if (OperatingSystem.IsWindows())
            throw PrivatePostgresException.NothingFound();

        var programs = await PostgresPrograms.FindOrInstall(options.Search, options.Say, cancellation);
        var cluster = new PostgresCluster(programs, options.ClusterFolder(programs.Major), options.Throwaway, options.Say);
        await cluster.MakeFolder();

        // The owner is written down before the server is looked at, or another portal's end could stop it in between
        var watchdog = PostgresWatchdog.Start(cluster);
        try
        {
            if (!await cluster.Ensure(cancellation))
                options.Say($"使用已在运行的数据库（目录 {cluster.Folder}）。");
        }
        catch
        {
            await watchdog.DisposeAsync();
            throw;
        }

        return new PostgresServer(cluster, watchdog, options.Say);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _supervision;
        await _watchdog.DisposeAsync();
        _stopping.Dispose();
    }

    /// <summary>Keeps one connection open, which breaks the moment the server dies; no polling.</summary>
    private async Task Supervise()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await WaitForTheEnd();
            }
            catch (NpgsqlException)
            {
                await StartAgain();
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task WaitForTheEnd()
    {
        await using var connection =
            new NpgsqlConnection(_cluster.ConnectionTo("postgres") + ";Pooling=false;Application Name=supervision");
        await connection.OpenAsync(_stopping.Token);
        while (true)
            await connection.WaitAsync(_stopping.Token);
    }

    private async Task StartAgain()
    {
        try
        {
            _watchdog.Renew();
            var clock = Stopwatch.StartNew();
            if (await _cluster.Ensure(_stopping.Token))
                _say($"数据库意外停止，已重新启动（{clock.Elapsed.TotalSeconds:0.0} 秒）。");
        }
        catch (OperationCanceledException)
        {
            // The portal is ending; the watchdog does the rest
        }
        catch (Exception e) when (e is PrivatePostgresException or NpgsqlException or IOException)
        {
            _say($"数据库没有恢复，将再次尝试。{e.Message}");
        }
    }
}
