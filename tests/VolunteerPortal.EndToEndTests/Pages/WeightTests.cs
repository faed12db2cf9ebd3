using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.Playwright;
using VolunteerPortal.IntegrationTests;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>The budget of ui.md §11, in kilobytes after gzip, each page opened cold.</summary>
public sealed class WeightTests(BrowserFixture browser) : GalleryTest(browser)
{
    private const double HtmlBudget = 20;
    private const double StyleBudget = 16;
    private const double PublicScriptBudget = 8;
    private const double DeskScriptBudget = 12;
    private const int RequestBudget = 6;

    public static TheoryData<string> Names => Gallery.Plain;

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_stays_within_its_weight(string name)
    {
        var (_, answers) = await Load(name);

        var html = Weight(answers, "document").Single();
        var (styles, scripts) = (Weight(answers, "stylesheet"), Weight(answers, "script"));
        Assert.True(html <= HtmlBudget, $"HTML {html:0.0} KB");
        Assert.True(styles.Sum() <= StyleBudget, $"CSS {string.Join(" + ", styles.Select(kb => $"{kb:0.0}"))} KB");
        var budget = Gallery.Of(name).Who is Role.Visitor or Role.Volunteer ? PublicScriptBudget : DeskScriptBudget;
        Assert.True(scripts.Sum() <= budget, $"JavaScript {string.Join(" + ", scripts.Select(kb => $"{kb:0.0}"))} KB");
    }

    [Theory]
    [InlineData("home")]
    [InlineData("appeal")]
    [InlineData("posts")]
    [InlineData("login")]
    public async Task The_first_pages_take_few_requests_and_one_style_sheet_for_the_screen(string name)
    {
        var (page, answers) = await Load(name);

        Assert.True(answers.Count <= RequestBudget, string.Join('\n', answers.Select(answer => answer.Url)));
        await Expect(page.Locator("link[rel=stylesheet]:not([media=print])")).ToHaveCountAsync(1);
    }

    private async Task<(IPage Page, List<(string Type, string Url, double Kilobytes)> Answers)> Load(string name)
    {
        var responses = new ConcurrentQueue<IResponse>();
        var page = await Open(name, Desktop, before: page => page.Response += (_, response) => responses.Enqueue(response));
        // An icon is a part of its file, and the file is what was sent
        var loaded = await page.Measure<string[]>("() => performance.getEntriesByType('resource').map(entry => entry.name.split('#')[0])");
        await Eventually.Holds("every answer was seen", () => loaded.All(url => responses.Any(response => response.Url == url)));
        var answers = new List<(string, string, double)>();
        foreach (var response in responses.Where(IsOfThePage).ToArray())
            answers.Add((response.Request.ResourceType, response.Url, Gzipped(await response.BodyAsync())));
        return (page, answers);
    }

    /// <summary>Not the icon of the tab: the browser fetches that for itself, when the page is there, and once for the whole
    /// site.</summary>
    private static bool IsOfThePage(IResponse response) =>
        response.Status is < 300 or >= 400 && !response.Url.StartsWith("data:", StringComparison.Ordinal)
            && !response.Url.Contains("/img/seal.", StringComparison.Ordinal);

    private static List<double> Weight(IEnumerable<(string Type, string Url, double Kilobytes)> answers, string type) =>
        [.. answers.Where(answer => answer.Type == type).DistinctBy(answer => answer.Url).Select(answer => answer.Kilobytes)];

    private static double Gzipped(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return packed.Length / 1024d;
    }
}
