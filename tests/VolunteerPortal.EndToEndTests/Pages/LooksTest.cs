using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>A test that looks at every page in one mode.</summary>
public abstract class LooksTest(BrowserFixture browser) : GalleryTest(browser)
{
    protected const string Light = "light";
    protected const string Dark = "dark";
    protected const string Elder = "elder";

    private const string ShortName = "青禾志愿";

    protected static async Task HasOneHeadingATitleAndALanguage(IPage page)
    {
        await Expect(page.Locator("h1")).ToHaveCountAsync(1);
        await Expect(page).ToHaveTitleAsync(new Regex($" - {ShortName}$"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
    }

    /// <summary>Nothing overflows, nothing is too small to hit, and axe finds nothing.</summary>
    protected static async Task IsInOrder(IPage page)
    {
        Nothing(await Overflow.Of(page));
        Nothing(await Targets.TooSmall(page));
        Nothing(await Axe.Of(page));
    }
}
