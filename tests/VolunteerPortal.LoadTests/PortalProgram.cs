using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using VolunteerPortal.IntegrationTests;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.LoadTests;

/// <summary>The published portal: published if nobody gave one, and started as it runs in production.</summary>
public sealed class PortalProgram(string program, string folder)
{
    private readonly string _masterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public PortalKeys Keys => new(Convert.FromBase64String(_masterKey));

    public static async Task<PortalProgram> Find(string? given, string folder)
    {
        var program = given ?? Path.Combine(folder, "portal");
        if (given is null)
            await Publish(program);
        return new PortalProgram(Path.Combine(program, "VolunteerPortal.dll"), folder);
    }

    public async Task Migrate(string connectionString)
    {
        await using var migration = Run("migrate", "", Production(connectionString), "migrate");
        await migration.Process.WaitForExitAsync();
        if (migration.Process.ExitCode != 0)
            throw new InvalidOperationException($"migrate failed, see {Log("migrate")}.");
    }

    public ChildProgram Start(string connectionString, string url) => Run("portal", url, Production(connectionString));

    /// <summary>As `dotnet run` starts it on a developer's machine: with a PostgreSQL of its own, and sample data.</summary>
    public ChildProgram StartDevelopment(string postgresHome, string url) => Run("development", url, new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["PORTAL_PG_HOME"] = postgresHome,
        ["Portal__DataFolder"] = Path.Combine(folder, "development"),
    });

    private static async Task Publish(string program)
    {
        Console.Error.WriteLine("Publishing the portal …");
        var root = Root();
        string[] native = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64
            ? ["-r", "linux-x64", "-p:PublishReadyToRun=true", "--no-self-contained"]
            : [];
        using var publish = Process.Start(new ProcessStartInfo(
            ChildProgram.Dotnet,
            ["publish", Path.Combine(root, "src", "VolunteerPortal"), "-c", "Release", .. native, "-o", program, "-v", "q", "-nologo"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException($"dotnet publish failed:\n{output}");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "VolunteerPortal.sln")))
                return folder.FullName;

        throw new InvalidOperationException("Start this program from the repository, or name a published portal with --portal.");
    }

    private Dictionary<string, string> Production(string connectionString)
    {
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__Portal"] = connectionString,
            ["Portal__MasterKey"] = _masterKey,
            ["Portal__DataFolder"] = Path.Combine(folder, "data"),
            ["Site__PublicUrl"] = "http://localhost",
        };
        foreach (var limit in LimitsPerAddress.All)
            environment[limit.Replace(":", "__")] = LimitsPerAddress.Lifted;
        return environment;
    }

    private ChildProgram Run(string name, string url, Dictionary<string, string> environment, params string[] arguments)
    {
        environment["ASPNETCORE_URLS"] = url;
        environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(program)!;
        return ChildProgram.Start(Log(name), url, environment, [ChildProgram.Dotnet, program, .. arguments]);
    }

    private string Log(string name) => Path.Combine(folder, $"{name}.log");
}
