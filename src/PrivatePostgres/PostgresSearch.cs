using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivatePostgres;

/// <summary>Where server programs, npm and apt-get may be; tests narrow it to see what a bare machine would see.</summary>
public sealed record PostgresSearch
{
    private const string Packaged = "/usr/lib/postgresql";

    private static readonly (string Root, string Pattern)[] Installations =
    [
        (Packaged, "*"),
        ("/usr", "pgsql-*"),
        ("/opt/homebrew/opt", "postgresql*"),
        ("/usr/local/opt", "postgresql*"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
        ("/Applications/Postgres.app/Contents/Versions", "*"),
    ];

    /// <summary>Folders that may hold initdb and pg_ctl, the best first.</summary>
    public IReadOnlyList<string> ProgramFolders { get; init; } = UsualProgramFolders();

    /// <summary>Folders that may hold npm, node and apt-get.</summary>
    public IReadOnlyList<string> CommandFolders { get; init; } = OnPath();

    /// <summary>Where a downloaded PostgreSQL is kept.</summary>
    public string DownloadFolder { get; init; } = Path.Combine(PostgresUser.Home ?? PostgresUser.Folder, "postgresql-18.4");

    /// <summary>Whether packages may be installed: never when somebody names the programs to use.</summary>
    public bool MayInstall { get; init; } = Environment.IsPrivilegedProcess && Wish is null;

    /// <summary>The file that says which distribution this is.</summary>
    public string OsRelease { get; init; } = "/etc/os-release";

    /// <summary>Where the distribution's packages put their servers, one folder a version.</summary>
    public string PackageFolder { get; init; } = Packaged;

    private static string? Wish => Environment.GetEnvironmentVariable("PORTAL_PG_BIN") is { Length: > 0 } wish ? wish : null;

    /// <summary>Looked up anew each time, for after an installation.</summary>
    public IEnumerable<string> PackagedProgramFolders() => Installed((PackageFolder, "*"));

    public string? Command(string name) =>
        CommandFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>PORTAL_PG_BIN is a wish: when it is set, nothing else is looked at.</summary>
    private static List<string> UsualProgramFolders() =>
        Wish is not null
            ? [Wish]
            : [.. Installations.SelectMany(Installed), .. OnPath()];

    private static IEnumerable<string> Installed((string Root, string Pattern) place) =>
        Directory.Exists(place.Root)
            ? Directory.GetDirectories(place.Root, place.Pattern).OrderByDescending(Number).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static double Number(string folder) =>
        double.TryParse(Regex.Match(Path.GetFileName(folder), @"\d+(\.\d+)?").Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
