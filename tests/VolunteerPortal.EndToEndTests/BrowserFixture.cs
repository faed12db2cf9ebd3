using Microsoft.Playwright;

namespace VolunteerPortal.EndToEndTests;

/// <summary>A Chromium for the tests of one class, which run one after another; another class may run beside it, with its own.</summary>
public sealed class BrowserFixture(Portals portals) : IAsyncLifetime
{
    /// <summary>Milliseconds until what is waited for is given up. Long, for only a failure waits so long, and a busy machine is
    /// none.</summary>
    public const int Patience = 60_000;

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--lang=zh-CN"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Portals Portals => portals;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A window of a new visitor. A browser that crashed fails the test it crashed in, and not all that come after.</summary>
    public async Task<IBrowserContext> NewVisitor(BrowserNewContextOptions options)
    {
        if (_browser is not { IsConnected: true })
            _browser = await _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = await TestChromium.Path(), Args = Arguments });
        return await _browser.NewContextAsync(options);
    }
}
