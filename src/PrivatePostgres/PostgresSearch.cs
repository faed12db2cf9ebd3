using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivatePostgres;

/// <summary>Where server programs and npm may be; tests narrow it to see what a bare machine would see.</summary>
public sealed record PostgresSearch
{
    private static readonly (string Root, string Pattern)[] Installations =
    [
        ("/usr/lib/postgresql", "*"),
        ("/usr", "pgsql-*"),
        ("/opt/homebrew/opt", "postgresql*"),
        ("/usr/local/opt", "postgresql*"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*"),
        ("/Applications/Postgres.app/Contents/Versions", "*"),
    ];

    /// <summary>Folders that may hold initdb and pg_ctl, the best first.</summary>
    public IReadOnlyList<string> ProgramFolders { get; init; } = UsualProgramFolders();

    /// <summary>Folders that may hold npm and node.</summary>
    public IReadOnlyList<string> CommandFolders { get; init; } = OnPath();

    /// <summary>Where a downloaded PostgreSQL is kept.</summary>
    public string DownloadFolder { get; init; } = Path.Combine(PostgresUser.Home ?? PostgresUser.Folder, "postgresql-18.4");

    public string? Command(string name) =>
        CommandFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>PORTAL_PG_BIN is a wish: when it is set, nothing else is looked at.</summary>
    private static List<string> UsualProgramFolders() =>
        Environment.GetEnvironmentVariable("PORTAL_PG_BIN") is { Length: > 0 } wish
            ? [wish]
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
