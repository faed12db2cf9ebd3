using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivatePostgres;

/// <summary>Tests narrow it to see what a bare machine would see.</summary>
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

    /// <summary>The best first.</summary>
    public IReadOnlyList<string> ProgramFolders { get; init; } = UsualProgramFolders();

    public IReadOnlyList<string> CommandFolders { get; init; } = OnPath();

    public string DownloadFolder { get; init; } = Path.Combine(PostgresUser.Home ?? PostgresUser.Folder, "postgresql-18.4");

    /// <summary>Never when somebody names the programs to use.</summary>
    public bool MayInstall { get; init; } = Environment.IsPrivilegedProcess && Wish is null;

    public string OsRelease { get; init; } = "/etc/os-release";

    /// <summary>One folder per version.</summary>
    public string PackageFolder { get; init; } = Packaged;

    private static string? Wish => Environment.GetEnvironmentVariable("PORTAL_PG_BIN") is { Length: > 0 } wish ? wish : null;

    /// <summary>Looked up each time, as an installation may have added some.</summary>
    public IEnumerable<string> PackagedProgramFolders() => Installed((PackageFolder, "*"));

    public string? Command(string name) =>
        CommandFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>When PORTAL_PG_BIN is set, nothing else is searched.</summary>
    private static List<string> UsualProgramFolders() =>
        Wish is not null
            ? [Wish]
            : [.. Installations.SelectMany(Installed), .. OnPath()];

    private static IEnumerable<string> Installed((string Root, string Pattern) place) =>
        Directory.Exists(place.Root)
            ? Directory.GetDirectories(place.Root, place.Pattern).OrderByDescending(Number).Select(folder => Path.Combine(folder, "bin"))
            : [];

    private static double Number(string folder) =>
        double.TryParse(Regex.Match(Path.GetFileName(folder), @"\d+(\.\d+)?").Value, CultureInfo.InvariantCulture, out var number)
            ? number : 0;

    private static string[] OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
