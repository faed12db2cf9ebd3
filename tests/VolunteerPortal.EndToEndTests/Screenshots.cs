using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests;

/// <summary>tests/TestResults/screenshots: what the pages looked like, kept for people to look at.</summary>
public static class Screenshots
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "TestResults", "screenshots"));

    public static async Task Keep(IPage page, string folder, string name) => await page.ScreenshotAsync(new()
    {
        Path = PathOf(folder, $"{name}.png"),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
    });

    public static string PathOf(string folder, string file) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName, string.Concat(file.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' ? c : '_')));
}
