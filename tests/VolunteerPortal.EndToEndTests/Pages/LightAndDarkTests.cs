using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Every page in light and dark, at both widths; pictures are kept.</summary>
public sealed partial class LightAndDarkTests(BrowserFixture browser) : LooksTest(browser)
{
    // What is new on a page each time it is sent: tokens, the number of a captcha, the key of a form
    private const string WithoutWhatIsNewEachTime = """
        () => {
          const copy = document.documentElement.cloneNode(true);
          copy.querySelectorAll('input[type=hidden]').forEach(input => input.removeAttribute('value'));
          return copy.outerHTML;
        }
        """;

    public static TheoryData<string> Names => Gallery.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_in_light_nor_in_dark(string name)
    {
        var page = await Open(name, Phone, "theme=light");

        await HasOneHeadingATitleAndALanguage(page);
        await IsInOrder(page);
        await Screenshots.Keep(page, Light, $"{name}-{Phone}");

        await page.PutTheme(Dark);
        Nothing(await Axe.OfColours(page));
        await Screenshots.Keep(page, Dark, $"{name}-{Phone}");
        await page.SetViewportSizeAsync(Desktop, 900);
        Nothing(await Axe.OfColours(page));

        await page.PutTheme(Light);
        await IsInOrder(page);
        await Screenshots.Keep(page, Light, $"{name}-{Desktop}");
    }

    /// <summary>
    /// Why it is enough to put the theme on, and to ask in dark for the colours only. Without script, so that what was sent is compared
    /// and not how far the scripts have come with it.
    /// </summary>
    [Theory]
    [InlineData("home")]
    [InlineData("appeal")]
    [InlineData("my")]
    [InlineData("queue")]
    [InlineData("editor")]
    [InlineData("audit")]
    public async Task A_page_sent_in_dark_is_the_light_page_with_the_theme_put_on(string name)
    {
        var (light, dark) = (await Open(name, Phone, "theme=light", script: false), await Open(name, Phone, "theme=dark", script: false));

        await light.PutTheme(Dark);

        Assert.Equal(await Html(dark), await Html(light));
    }

    /// <summary>Without the figures: other tests look at the same pages meanwhile, which is counted, and the clock goes on.</summary>
    private static async Task<string> Html(IPage page) => Figures().Replace(await page.Measure<string>(WithoutWhatIsNewEachTime), "0");

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Figures();
}
