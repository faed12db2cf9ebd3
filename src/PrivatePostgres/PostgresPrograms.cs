using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PrivatePostgres;

public sealed record PostgresPrograms(string Folder, string Version)
{
    /// <summary>The oldest server the portal's SQL is written for.</summary>
    public const int Oldest = 15;

    public int Major => int.Parse(Regex.Match(Version, @"^\d+").Value, CultureInfo.InvariantCulture);

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public static async Task<PostgresPrograms> FindOrInstall(PostgresSearch search, Action<string> say, CancellationToken cancellation) =>
        (await PostgresPackages.AreHalfInstalled(search) ? null : await Find(search.ProgramFolders))
        ?? await PostgresDownload.Fetched(search)
        ?? await PostgresPackages.Install(search, say, cancellation)
        ?? await PostgresDownload.Fetch(search, say, cancellation);

    /// <summary>Null when none is new enough.</summary>
    public static async Task<PostgresPrograms?> Find(IEnumerable<string> folders)
    {
        foreach (var folder in folders)
            if (await At(folder) is { } programs && programs.Major >= Oldest)
                return programs;

        return null;
    }

    private static async Task<PostgresPrograms?> At(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "initdb")) || !File.Exists(Path.Combine(folder, "pg_ctl")))
            return null;

        try
        {
            var (exitCode, output) = await PostgresCommand.Try(null, Path.Combine(folder, "pg_ctl"), "--version");
            var version = Regex.Match(output, @"\(PostgreSQL\) (\d[\w.]*)");
            return exitCode == 0 && version.Success ? new PostgresPrograms(folder, version.Groups[1].Value) : null;
        }
        catch (Win32Exception)
        {
            return null; // A link to what was uninstalled, or made for another machine: as good as not there
        }
    }
}
