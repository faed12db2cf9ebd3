using System.Diagnostics;

namespace PrivatePostgres;

/// <summary>
/// A small shell that outlives the portal: when the portal ends in any way, their pipe closes, and the shell stops the server if nobody
/// else uses it.
/// </summary>
public sealed class PostgresWatchdog : IAsyncDisposable
{
    // In a session of its own where there is setsid, so that a signal to the portal's group does not end it too
    private const string Launch = "command -v setsid >/dev/null && exec setsid /bin/sh -c \"$0\"; exec /bin/sh -c \"$0\"";

    private const string Script = """
        trap '' INT TERM HUP
        exec >/dev/null 2>&1
        cat
        rm -f "$OWNERS/$OWNER"
        # Not on macOS, where a portal starting this very moment starts the server again by itself
        [ -r "$LOCK" ] && command -v flock && exec 9<"$LOCK" && flock 9
        for owner in "$OWNERS"/*; do
          pid=${owner##*/}; pid=${pid%%-*}
          [ -e "$owner" ] && { [ -d "/proc/$pid" ] || ps -p "$pid"; } && exit 0
        done
        "$PGCTL" -D "$DATA" -m fast -w -t 60 stop
        [ "$THROWAWAY" = 1 ] && rm -rf "$FOLDER"
        """;

    private static int _count;

    private readonly Process _process;
    private readonly string _ownerFile;

    private PostgresWatchdog(Process process, string ownerFile) => (_process, _ownerFile) = (process, ownerFile);

    /// <summary>Runs as the server's user, so that it can do no more than that one.</summary>
    public static PostgresWatchdog Start(PostgresCluster cluster)
    {
        PostgresLeftovers.ForgetDeadOwners(cluster.Owners);
        var owner = $"{Environment.ProcessId}-{Interlocked.Increment(ref _count)}";
        var ownerFile = Path.Combine(cluster.Owners, owner);
        File.WriteAllText(ownerFile, "");

        var description = PostgresCommand.Describe(PostgresUser.Name, "/bin/sh", "-c", Launch, Script);
        description.Environment["OWNERS"] = cluster.Owners;
        description.Environment["OWNER"] = owner;
        description.Environment["LOCK"] = cluster.Lock;
        description.Environment["PGCTL"] = cluster.Programs.PgCtl;
        description.Environment["DATA"] = cluster.Data;
        description.Environment["FOLDER"] = cluster.Folder;
        description.Environment["THROWAWAY"] = cluster.Throwaway ? "1" : "0";
        return new PostgresWatchdog(Process.Start(description)!, ownerFile);
    }

    /// <summary>For when another process believed this one dead.</summary>
    public void Renew() => File.WriteAllText(_ownerFile, "");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
