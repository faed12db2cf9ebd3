using Microsoft.Playwright;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.EndToEndTests;

/// <summary>
/// A test in windows of a real browser. Each window is a visitor of its own (cookies, storage). Whatever the browser complains about,
/// a script error, a broken content policy, a request to another site or a 5xx, fails the test, and a failed test leaves pictures.
/// </summary>
public abstract class BrowserTest(BrowserFixture browser) : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    public const int Phone = 390;
    public const int Desktop = 1280;

    private readonly List<IPage> _windows = [];
    private readonly List<string> _complaints = [];

    /// <summary>Both widths, each with JavaScript on and off.</summary>
    public static TheoryData<int, bool> Everywhere => new() { { Phone, true }, { Phone, false }, { Desktop, true }, { Desktop, false } };

    protected PortalSite Portal { get; private set; } = null!;

    protected Portals Portals => browser.Portals;

    protected virtual Task<PortalSite> Site => Portals.Story;

    public async ValueTask InitializeAsync() => Portal = await Site;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await KeepPictures();
        foreach (var window in _windows)
            await window.Context.CloseAsync();
        Nothing(_complaints);
    }

    /// <param name="width">Of the window.</param>
    /// <param name="script">Whether the browser runs JavaScript.</param>
    /// <param name="who">The account that is signed in, if any.</param>
    /// <param name="show">Display preferences as the cookie has them: mode=elder, theme=dark, size=xl.</param>
    protected async Task<IPage> Window(int width, bool script = true, Guid? who = null, string? show = null)
    {
        var context = await browser.NewVisitor(new()
        {
            BaseURL = Portal.Address,
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            JavaScriptEnabled = script,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (who is { } accountId)
            await SetCookie(context, SessionCookie.Name, await Portal.SessionOf(accountId));
        if (show is not null)
            await SetCookie(context, DisplayPreferences.CookieName, show);

        context.SetDefaultTimeout(BrowserFixture.Patience);
        var page = await context.NewPageAsync();
        Watch(page);
        _windows.Add(page);
        return page;
    }

    /// <summary>As if set over https: Chromium takes a __Host- cookie of http://localhost from the portal, but not from its own
    /// tools.</summary>
    private Task SetCookie(IBrowserContext context, string name, string value)
    {
        var url = new UriBuilder(Portal.Address) { Scheme = Uri.UriSchemeHttps }.Uri.ToString();
        return context.AddCookiesAsync([new() { Name = name, Value = value, Url = url, Secure = true, HttpOnly = true,
            SameSite = SameSiteAttribute.Lax }]);
    }

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsAboutAnAnswer(message.Text))
                _complaints.Add($"{message.Type}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Portal.Address + "/", StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add($"another site: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            // 4xx of a page is what a test may be about; of anything else it is a mistake in the page
            if (response.Status >= 500 || (response.Status >= 400 && !response.Request.IsNavigationRequest))
                _complaints.Add($"{response.Status}: {response.Request.Method} {response.Url}");
        };
    }

    /// <summary>What Chromium writes for each 4xx; those that matter are found by their responses.</summary>
    private static bool IsAboutAnAnswer(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal);

    /// <summary>Like Assert.Empty, but it says everything it found.</summary>
    protected static void Nothing(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    private async Task KeepPictures()
    {
        foreach (var (window, at) in _windows.Select((window, at) => (window, at)))
        {
            await Screenshots.Take(window, "failed", $"{TestContext.Current.Test?.TestDisplayName}-{at}");
            TestContext.Current.AddWarning(window.Url);
        }
    }
}
