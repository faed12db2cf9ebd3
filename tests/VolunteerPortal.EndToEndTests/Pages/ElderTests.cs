namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Every page in elder mode, which is another composition and is sent as such; pictures are kept.</summary>
public sealed class ElderTests(BrowserFixture browser) : LooksTest(browser)
{
    public static TheoryData<string> Names => Gallery.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_in_elder_mode(string name)
    {
        var page = await Open(name, Phone, "mode=elder");

        await HasOneHeadingATitleAndALanguage(page);
        await IsInOrder(page);
        await Screenshots.Keep(page, Elder, $"{name}-{Phone}");
        await page.SetViewportSizeAsync(OldPhone, 640);
        Nothing(await Columns.TooNarrow(page));
        await page.SetViewportSizeAsync(Narrowest, 640);
        Nothing(await Overflow.Of(page));
        await page.SetViewportSizeAsync(Desktop, 900);
        await IsInOrder(page);
    }
}
