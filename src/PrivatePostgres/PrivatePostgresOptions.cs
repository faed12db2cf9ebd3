using System.Security.Cryptography;
using System.Text;

namespace PrivatePostgres;

/// <summary>Where the portal's own PostgreSQL lives and how it behaves.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>The folder of the cluster; PORTAL_PG_HOME when empty, else one of the user's, by <see cref="Project"/>.</summary>
    public string? Home { get; init; }

    /// <summary>Two clones on one machine have a database each.</summary>
    public string Project { get; init; } = Environment.CurrentDirectory;

    /// <summary>For tests: fast rather than safe, and deleted when its last owner ends.</summary>
    public bool Throwaway { get; init; }

    public PostgresSearch Search { get; init; } = new();

    /// <summary>Says what is happening; the portal has no logger yet when its database starts.</summary>
    public Action<string> Say { get; init; } = Console.WriteLine;

    /// <summary>The major version is in the name, so that a newer server never meets an older server's data.</summary>
    public string ClusterFolder(int major)
    {
        if (Throwaway && Home is null)
            return Directory.CreateTempSubdirectory($"portal-pg{major}-").FullName;

        return Path.Combine(Path.GetFullPath(Home ?? PostgresUser.Home ?? OfProject()), $"pg{major}");
    }

    private string OfProject() =>
        Path.Combine(PostgresUser.Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Project)))[..12]);
}
