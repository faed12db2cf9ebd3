using System.Diagnostics;

namespace PrivatePostgres;

/// <summary>For root on Debian and Ubuntu. Asks no questions and waits while another apt runs.</summary>
public sealed class AptGet
{
    // In a session of its own and writing to a file: Ctrl+C at the portal must not leave packages half installed
    private const string Script = """
        exec </dev/null >"$0" 2>&1
        export DEBIAN_FRONTEND=noninteractive LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"
        command -v setsid >/dev/null && exec setsid "$@"
        exec "$@"
        """;

    // apt-get itself waits for the lock of the packages, but not for those of its lists and downloads
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    private readonly string _program;
    private readonly Action<string> _say;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private AptGet(string program, Action<string> say) => (_program, _say) = (program, say);

    /// <summary>Null unless we may install on Debian, Ubuntu or one of their children.</summary>
    public static AptGet? On(PostgresSearch search, Action<string> say) =>
        search.MayInstall && IsDebian(search.OsRelease) && search.Command("apt-get") is { } program ? new AptGet(program, say) : null;

    /// <summary>One source of many may be broken, so its exit code decides nothing.</summary>
    public Task<(int ExitCode, string Output)> Update(CancellationToken cancellation = default) => Run("软件包列表", ["update"], cancellation);

    public Task<(int ExitCode, string Output)> Install(string[] packages, string[] options, CancellationToken cancellation = default) =>
        Run("软件包", ["install", "-y", "--no-install-recommends", .. options, .. packages], cancellation);

    private static bool IsDebian(string osRelease) =>
        File.Exists(osRelease) && File.ReadLines(osRelease)
            .Select(line => line.Split('=', 2))
            .Where(pair => pair is ["ID" or "ID_LIKE", _])
            .SelectMany(pair => pair[1].Trim('"', '\'').Split(' '))
            .Any(name => name is "debian" or "ubuntu");

    private async Task<(int ExitCode, string Output)> Run(string fetched, string[] arguments, CancellationToken cancellation)
    {
        var log = Path.GetTempFileName();
        try
        {
            var work = RunInTurn(log, arguments, cancellation);
            while (await Task.WhenAny(work, Task.Delay(BetweenLines, cancellation)) != work)
                if (AptOutput.Progress(await File.ReadAllTextAsync(log, cancellation), fetched) is { } progress)
                    _say($"  {progress}，用时 {_clock.Elapsed.TotalSeconds:0} 秒");

            return (await work, await File.ReadAllTextAsync(log, cancellation));
        }
        finally
        {
            File.Delete(log);
        }
    }

    private async Task<int> RunInTurn(string log, string[] arguments, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        string[] usual = ["-q", "-o", "APT::Status-Fd=1", "-o", $"DPkg::Lock::Timeout={Patience.TotalSeconds}"];
        while (true)
        {
            var (exitCode, _) = await PostgresCommand.Try(null, "/bin/sh", ["-c", Script, log, _program, .. usual, .. arguments]);
            if (exitCode == 0 || waited.Elapsed > Patience || !AptOutput.WasLockedOut(await File.ReadAllTextAsync(log, cancellation)))
                return exitCode;

            await Task.Delay(BetweenTries, cancellation);
        }
    }
}
