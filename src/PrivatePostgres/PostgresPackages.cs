using System.Diagnostics;

namespace PrivatePostgres;

public static class PostgresPackages
{
    // Without this the package makes and starts a system-wide database. apt-get writes and removes the file, so a kill leaves nothing
    private const string Defaults = "/etc/postgresql-common/createcluster.d";
    private const string NoCluster = Defaults + "/volunteer-portal.conf";

    private static readonly string[] WithoutCluster =
    [
        "-o", $"DPkg::Pre-Invoke::=mkdir -p {Defaults} && echo 'create_main_cluster = false' >{NoCluster}",
        "-o", $"DPkg::Post-Invoke::=rm -f {NoCluster} && rmdir --ignore-fail-on-non-empty {Defaults}",
    ];

    /// <summary>Null when not root, on another system, or when its PostgreSQL is too old.</summary>
    public static async Task<PostgresPrograms?> Install(PostgresSearch search, Action<string> say, CancellationToken cancellation)
    {
        if (AptGet.On(search, say) is not { } apt)
            return null;

        var folder = Directory.CreateDirectory(Path.GetDirectoryName(search.DownloadFolder)!).FullName;
        using var turn = await FileLock.Take(Path.Combine(folder, "apt-get.lock"), TimeSpan.FromMinutes(10), cancellation);
        if (await Installed(search) is { } meanwhile)
            return meanwhile;

        say("这台机器上没有 PostgreSQL：正在用 apt-get 安装（约 65 MB，约 1 分钟，只装这一次，不另建系统数据库）…");
        var clock = Stopwatch.StartNew();
        if (await WhyNot(apt, say, cancellation) is { } reason)
            return search.Command("npm") is null ? throw PrivatePostgresException.NotInstalled(reason) : Pass(say, reason);

        var programs = await Installed(search);
        if (programs is not null)
            say($"PostgreSQL {programs.Version} 已安装（{clock.Elapsed.TotalSeconds:0.0} 秒）。");
        return programs;
    }

    /// <summary>Programs may be there but not run yet, while another apt works or after one was killed.</summary>
    public static async Task<bool> AreHalfInstalled(PostgresSearch search)
    {
        if (search.Command("dpkg-query") is not { } query)
            return false;

        var (exitCode, states) = await PostgresCommand.Try(null, query, "-W", "-f", "${db:Status-Status}\n", "postgresql-[0-9][0-9]");
        return exitCode == 0 && states.Split('\n').Any(state => state is "half-installed" or "unpacked");
    }

    private static async Task<PostgresPrograms?> Installed(PostgresSearch search) =>
        await AreHalfInstalled(search) ? null : await PostgresPrograms.Find(search.PackagedProgramFolders());

    /// <summary>Null when it is installed or there is nothing to install; else apt-get's words.</summary>
    private static async Task<string?> WhyNot(AptGet apt, Action<string> say, CancellationToken cancellation)
    {
        var update = await apt.Update(cancellation);
        var simulation = await apt.Install(["postgresql"], ["--simulate"], cancellation);
        if (AptOutput.ServerVersion(simulation.Output) is { } major && major < PostgresPrograms.Oldest)
        {
            say($"这台机器的软件源里只有 PostgreSQL {major}，太旧，没有安装。");
            return null;
        }

        var (exitCode, output) = simulation.ExitCode == 0 ? await apt.Install(["postgresql"], WithoutCluster, cancellation) : simulation;
        if (exitCode == 0)
            return null;

        // Without lists apt-get only says "unknown package"; that the network is down helps more
        var unreached = AptOutput.Unreached(update.Output);
        return string.Join("；", new[] { unreached, AptOutput.Complaint(output) }.OfType<string>());
    }

    private static PostgresPrograms? Pass(Action<string> say, string reason)
    {
        say($"用 apt-get 安装 PostgreSQL 没有成功（{reason}）。");
        return null;
    }
}
