using Microsoft.Playwright;
using VolunteerPortal.EndToEndTests.Pages;
using VolunteerPortal.IntegrationTests;

namespace VolunteerPortal.EndToEndTests;

/// <summary>All tests in a browser share one Chromium and two portals, and run one after another: two cores are soon busy.</summary>
[CollectionDefinition(nameof(OneBrowser))]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>;

/// <summary>
/// Chromium and the portal, twice: <see cref="Story"/> for tests that do something, each with rows of its own (Given), and
/// <see cref="Sample"/> for those that only look, so that what they see is the sample data and nothing else.
/// </summary>
public sealed class BrowserFixture(TestPostgres postgres) : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"];

    private readonly Lazy<Task<PortalSite>> _story = new(() => PortalSite.Start(postgres));
    private readonly Lazy<Task<PortalSite>> _sample = new(() => PortalSite.Start(postgres));
    private Task<GalleryRows>? _rows;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task<PortalSite> Story => _story.Value;

    public Task<PortalSite> Sample => _sample.Value;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in new[] { _story, _sample }.Where(site => site.IsValueCreated))
            await (await site.Value).DisposeAsync();
    }

    /// <summary>A window of a new visitor. A browser that crashed fails the test it crashed in, and not all that come after.</summary>
    public async Task<IBrowserContext> NewVisitor(BrowserNewContextOptions options)
    {
        if (_browser is not { IsConnected: true })
            _browser = await _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = await TestChromium.Path(), Args = Arguments });
        return await _browser.NewContextAsync(options);
    }

    /// <summary>Where in the sample the pages lie that the tests look at.</summary>
    public async Task<GalleryRows> Rows() => await (_rows ??= GalleryRows.Find(await Sample));
}
