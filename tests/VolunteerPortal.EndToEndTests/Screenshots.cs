#pragma warning disable RS0030 // Take is for the page of a failed test, which may be in any state
using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests;

/// <summary>tests/TestResults/screenshots: what the pages looked like, kept for people to look at.</summary>
public static class Screenshots
{
    private const int Highest = 8_000;

    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "TestResults",
        "screenshots"));

    /// <summary>The whole page. The window is made as high as the page for it, so that what is fixed to its edge is seen there.</summary>
    public static async Task Keep(IPage page, string folder, string name)
    {
        await page.Settled();
        await Take(page, folder, name);
    }

    /// <summary>As it is in this moment, and not when it is all there.</summary>
    public static async Task Take(IPage page, string folder, string name)
    {
        var size = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(size.Width, Math.Clamp(height, size.Height, Highest));
        await page.ScreenshotAsync(new() { Path = PathOf(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    public static string PathOf(string folder, string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName,
            string.Concat(file.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : '_')));
}
