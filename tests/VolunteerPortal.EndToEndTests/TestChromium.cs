using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.EndToEndTests;

/// <summary>The browser of the tests: this machine's Chromium, else the one Playwright downloads for itself.</summary>
public static class TestChromium
{
    /// <summary>For `ExecutablePath` of the launch options; null means Playwright's own.</summary>
    public static async Task<string?> Path()
    {
        if (await FreshMachine.Chromium() is { } installed)
            return installed;

        FreshMachine.Say("No Chromium on this machine: Playwright fetches its own, which it keeps for later runs …");
        var exitCode = Microsoft.Playwright.Program.Main(["install", "chromium"]);
        return exitCode == 0
            ? null
            : throw new InvalidOperationException(
                $"Playwright could not fetch Chromium (exit code {exitCode}). Install chromium and run the tests again.");
    }
}
