using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.IntegrationTests.Platform.Kept;

/// <summary>
/// Parts of pages that people who are signed in share: drawn for one of them, shown to the next. Each time in a portal started anew, so
/// that somebody really is the first, for parts of the frame are never dropped.
/// </summary>
public sealed partial class KeptPartsTests(KeptFixture portal) : IClassFixture<KeptFixture>
{
    /// <summary>Which page shows the parts that are kept in a view.</summary>
    private static readonly Dictionary<string, string> Pages = new()
    {
        ["_Layout"] = "/help",
        ["_PhoneMenu"] = "/help",
        ["_UtilityBar"] = "/help",
        ["HomePage"] = "/",
        ["AppealPage"] = "/appeals/{0}",
        ["_AppealBody"] = "/appeals/{0}",
        ["_AppealComments"] = "/appeals/{0}",
    };

    public static TheoryData<string, string> Shapes => new()
    {
        { "Host", "evil.example" },
        { "X-Forwarded-Host", "evil.example" },
        { "Cookie", $"{DisplayPreferences.CookieName}=mode%3Delder" },
        { "Cookie", $"{DisplayPreferences.CookieName}=theme%3Ddark%26size%3Dxl" },
        { "Accept-Language", "en" },
        { "?", "filter.type=notice&type=notice&contact=x" },
        { "body", "print=1&type=notice" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_one_reader_sends_along_does_not_reach_the_next(string kind, string value)
    {
        var account = await portal.Given.Account();
        await using var untouched = portal.StartedAnew();
        await using var attacked = portal.StartedAnew();
        using var expected = untouched.CreateClient();
        using var shared = attacked.CreateClient();
        var session = $"{SessionCookie.Name}={await Given.Session(portal.ConnectionString, account.Id)}";

        foreach (var page in Pages.Values.Distinct().Select(path => string.Format(path, portal.Appeal.Id)))
        {
            await Read(shared, page, session, kind, value);

            Assert.Equal(await Read(expected, page, session), await Read(shared, page, session));
        }
    }

    [Fact]
    public void Every_view_that_keeps_a_part_is_on_a_page_that_is_read_here()
    {
        var views = Directory.EnumerateFiles(Source(), "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("<cache ")).Select(file => Path.GetFileNameWithoutExtension(file));

        Assert.Equal(Pages.Keys.Order(StringComparer.Ordinal), views.Order(StringComparer.Ordinal));
    }

    private static async Task<string> Read(HttpClient client, string page, string session, string kind = "", string value = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://localhost{page}{(kind == "?" ? $"?{value}" : "")}");
        request.Headers.Add("Cookie", kind == "Cookie" ? $"{session}; {value}" : session);
        if (kind == "body")
            request.Content = new StringContent(value, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        else if (kind is not ("" or "?" or "Cookie"))
            request.Headers.TryAddWithoutValidation(kind, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ReadersOwn()
            .Replace(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "");
    }

    private static string Source([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../../src/VolunteerPortal/Features");

    /// <summary>Tokens and request keys are new on each page.</summary>
    [GeneratedRegex("""(?<=name="(?:__RequestVerificationToken|requestKey)"[^>]* value=")[^"]*""")]
    private static partial Regex ReadersOwn();
}
