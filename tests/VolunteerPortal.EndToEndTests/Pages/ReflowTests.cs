namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>WCAG 1.4.10, 1.4.12 and 1.4.4: on the narrowest phone, with wider letters and lines, and with the largest text.</summary>
public sealed class ReflowTests(BrowserFixture browser) : GalleryTest(browser)
{
    private const int Tablet = 1024;

    // A sheet the page adopts is no inline style, so the content policy has nothing against it
    private const string WideSpacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
              + 'p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    public static TheoryData<string> Names => Gallery.Names;

    [Theory, MemberData(nameof(Names))]
    public async Task No_page_scrolls_sideways_in_largest_text_at_320_px_or_widely_spaced(string name)
    {
        var page = await Open(name, Tablet, "size=xl");

        Nothing(await Overflow.Of(page));
        await page.SetViewportSizeAsync(Phone, 844);
        Nothing(await Overflow.Of(page));
        await page.SetViewportSizeAsync(OldPhone, 640);
        Nothing(await Columns.TooNarrow(page));
        await page.SetViewportSizeAsync(Narrowest, 640);
        Nothing(await Overflow.Of(page));

        await page.Change("() => delete document.documentElement.dataset.size");
        await page.SetViewportSizeAsync(Narrowest, 844);
        Nothing(await Overflow.Of(page));
        await page.Change(WideSpacing);
        Nothing(await Overflow.Of(page));
    }
}
