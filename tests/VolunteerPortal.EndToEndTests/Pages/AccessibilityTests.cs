using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Every page in light, dark and elder mode: axe finds nothing, nothing overflows, and pictures at both widths are kept.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : GalleryTest(browser)
{
    private const string ShortName = "青禾志愿";

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static MatrixTheoryData<string, string> PagesAndModes => new(Gallery.Names.Select(row => row.Data), ["theme=light", "theme=dark", "mode=elder"]);

    [Theory, MemberData(nameof(PagesAndModes))]
    public async Task Axe_finds_nothing(string name, string mode)
    {
        var page = await Open(name, Phone, mode);

        await HasOneHeadingATitleAndALanguage(page);
        foreach (var width in new[] { Phone, Desktop })
        {
            await page.SetViewportSizeAsync(width, 900);
            Nothing(await Overflow.Of(page));
            Nothing((await page.RunAxe(Rules)).Violations.SelectMany(Lines));
            await Screenshots.Keep(page, mode[(mode.IndexOf('=') + 1)..], $"{name}-{width}");
        }
    }

    private static async Task HasOneHeadingATitleAndALanguage(IPage page)
    {
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        Assert.EndsWith($" - {ShortName}", await page.TitleAsync());
        Assert.Equal("zh-Hans", await page.Locator("html").GetAttributeAsync("lang"));
    }

    private static IEnumerable<string> Lines(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Target}: {node.Html[..Math.Min(200, node.Html.Length)]} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}");
}
