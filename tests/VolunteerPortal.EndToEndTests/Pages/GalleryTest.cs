using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>A test that looks at the pages of the sample and changes nothing.</summary>
public abstract class GalleryTest(BrowserFixture browser) : BrowserTest(browser)
{
    protected const int OldPhone = 360;
    protected const int Narrowest = 320;

    protected override Task<PortalSite> Site => Portals.Sample;

    /// <summary>The page in its state, in a window of its own; <paramref name="before"/> sees that window while it is still
    /// empty.</summary>
    protected async Task<IPage> Open(string name, int width, string? show = null, bool script = true, Action<IPage>? before = null)
    {
        var visit = Gallery.Of(name);
        var rows = await Portals.Rows;
        var page = await Window(width, script, who: visit.Who == Role.Visitor ? null : rows.Accounts[visit.Who], show: show);
        before?.Invoke(page);
        await page.GotoAsync(visit.Path(rows));
        if (visit.Then is not null)
            await visit.Then(page);
        return page;
    }
}
