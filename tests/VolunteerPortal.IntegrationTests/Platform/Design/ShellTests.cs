using System.Net;

namespace VolunteerPortal.IntegrationTests.Platform.Design;

public sealed class ShellTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/posts")]
    [InlineData("/no/such/page")]
    [InlineData("/dist/site.css")]
    [InlineData("/me")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        var answer = (await portal.Visitor().Open(path)).Response;

        var headers = answer.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        Assert.Equal(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; "
                + "form-action 'self'; base-uri 'none'",
            headers["Content-Security-Policy"]);
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.Contains("camera=()", headers["Permissions-Policy"]);
        Assert.DoesNotContain("Server", headers.Keys);
    }

    [Fact]
    public async Task A_visitor_gets_no_cookie_by_looking()
    {
        var page = await portal.Visitor().Open("/posts");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", page.Html);
    }

    [Fact]
    public async Task A_person_signed_in_sees_who_and_can_leave_and_no_cache_keeps_the_page()
    {
        var account = await portal.Given.Account("林霜降");
        var browser = await portal.SignedIn(account.Id);

        var page = await browser.Open("/me");
        var left = await browser.Submit(page, "退出");

        Assert.Contains("林霜降", page.Find(".util").TextContent);
        Assert.Equal("/me/messages", page.Find(".util .bell").GetAttribute("href"));
        Assert.Contains("no-store", $"{page.Response.Headers.CacheControl}");
        Assert.Empty(left.Document.QuerySelectorAll("#sign-out"));
        Assert.NotEqual("/me", (await browser.Open("/me")).Path);
    }

    /// <summary>The foot is kept and shared; nobody may get the one of people with other duties.</summary>
    [Theory]
    [InlineData("/help")]
    [InlineData("/posts/0199a000-0000-7000-8000-000000000000")]
    public async Task The_foot_offers_the_desks_to_whom_they_concern(string path)
    {
        var volunteer = await portal.SignedIn((await portal.Given.Account()).Id);
        var officer = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        for (var again = 0; again < 2; again++)
        {
            Assert.Equal((true, true), Desks(await portal.Visitor().Open(path)));
            Assert.Equal((false, false), Desks(await volunteer.Open(path)));
            Assert.Equal((false, true), Desks(await officer.Open(path)));
        }
    }

    [Fact]
    public async Task Nothing_is_inline_and_the_address_of_an_asset_changes_with_it()
    {
        var visitor = portal.Visitor();
        var page = await visitor.Open("/posts");

        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick]"));
        foreach (var address in new[] { page.Find("link[rel=stylesheet]").GetAttribute("href"), page.Find("script").GetAttribute("src"),
            page.Find("use").GetAttribute("href") })
        {
            var asset = (await visitor.Open(address!.Split('#')[0])).Response;
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Matches(@"\.[0-9a-z]{8,}\.(css|js|svg)", address);
        }
    }

    [Fact]
    public async Task Size_mode_and_colours_are_on_the_page_the_server_sends()
    {
        var visitor = portal.Visitor();
        var page = await visitor.Submit(await visitor.Open("/no/such/page"), "特大");
        page = await visitor.Submit(await visitor.Open("/no/such/page"), "深色");

        var html = (await visitor.Open("/no/such/page")).Find("html");
        Assert.Equal(("xl", "dark", null),
            (html.GetAttribute("data-size"), html.GetAttribute("data-theme"), html.GetAttribute("data-mode")));

        await visitor.Submit(await visitor.Open("/no/such/page"), "长辈版");
        var elder = await visitor.Open("/no/such/page");
        Assert.Equal(("elder", null), (elder.Find("html").GetAttribute("data-mode"), elder.Find("html").GetAttribute("data-theme")));

        await visitor.Submit(elder, "返回标准版");
        Assert.Null((await visitor.Open("/no/such/page")).Find("html").GetAttribute("data-mode"));
        Assert.Equal("/", page.Path);
    }

    [Theory]
    [InlineData("https://localhost/posts?page=2", "/posts?page=2")]
    [InlineData("https://evil.test/posts", "/")]
    [InlineData("https://localhost//evil.test/", "/")]
    [InlineData(null, "/")]
    public async Task Preferences_lead_back_to_the_page_they_were_set_on(string? referer, string target)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/prefs") { Content = new FormUrlEncodedContent([KeyValuePair.Create("size", "l")]) };
        if (referer is not null)
            request.Headers.Referrer = new Uri(referer);

        var answer = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(target, answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task Another_site_cannot_send_forms()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/prefs") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        var answer = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static (bool Team, bool Office) Desks(Page page) =>
        (page.Document.QuerySelector(".foot a[href='/team']") is not null,
            page.Document.QuerySelector(".foot a[href='/office']") is not null);
}
