using System.Security.Cryptography;
using System.Text;

namespace PrivatePostgres;

public sealed record PrivatePostgresOptions
{
    /// <summary>Empty: PORTAL_PG_HOME, else a folder of the user's, by <see cref="Project"/>.</summary>
    public string? Home { get; init; }

    /// <summary>Two clones on one machine have a database each.</summary>
    public string Project { get; init; } = Environment.CurrentDirectory;

    /// <summary>For tests: fast rather than safe, and deleted when its last owner ends.</summary>
    public bool Throwaway { get; init; }

    public PostgresSearch Search { get; init; } = new();

    /// <summary>The portal has no logger yet when its database starts.</summary>
    public Action<string> Say { get; init; } = Console.WriteLine;

    /// <summary>Holds the major version, so that a newer server never meets an older server's data.</summary>
    public string ClusterFolder(int major)
    {
        if (Throwaway && Home is null)
            return Directory.CreateTempSubdirectory($"portal-pg{major}-").FullName;

        return Path.Combine(Path.GetFullPath(Home ?? PostgresUser.Home ?? OfProject()), $"pg{major}");
    }

    private string OfProject() =>
        Path.Combine(PostgresUser.Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Project)))[..12]);
}
