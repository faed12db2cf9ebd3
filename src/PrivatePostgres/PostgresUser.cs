namespace PrivatePostgres;

/// <summary>Ourselves, but never root, which the server refuses.</summary>
public static class PostgresUser
{
    /// <summary>Null when it is ourselves. Asked each time, as installing PostgreSQL makes its user.</summary>
    public static string? Name => !Environment.IsPrivilegedProcess ? null : Exists("postgres") ? "postgres" : "nobody";

    public static string? Home =>
        Environment.GetEnvironmentVariable("PORTAL_PG_HOME") is { Length: > 0 } home ? Path.GetFullPath(home) : null;

    /// <summary>Not root's home, which the server's user could not enter.</summary>
    public static string Folder => Path.Combine(Name is null ? OwnData() : "/var/lib", "volunteer-portal");

    private static string OwnData() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } folder ? folder : "/var/tmp";

    private static bool Exists(string user) =>
        File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith(user + ":", StringComparison.Ordinal));
}
