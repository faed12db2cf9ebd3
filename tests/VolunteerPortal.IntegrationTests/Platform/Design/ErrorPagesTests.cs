using System.Net;

namespace VolunteerPortal.IntegrationTests.Platform.Design;

public sealed class ErrorPagesTests(TroubleFixture portal) : IClassFixture<TroubleFixture>
{
    [Fact]
    public async Task An_unknown_address_offers_search_and_hotline_and_asks_nobody_to_log_in()
    {
        var page = await portal.Visitor().Open("/no/such/page");

        Assert.Equal((HttpStatusCode.NotFound, "/no/such/page"), (page.Status, page.Path));
        Assert.Equal("找不到这一页 - 青禾志愿", page.Title);
        Assert.Single(page.All("main h1"));
        page.Find("main form[role=search] input[name=q]");
        Assert.Equal("tel:073155550101", page.Find("main .hotline a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/trouble/mistake", 500, "页面出了错")]
    [InlineData("/trouble/no-database", 503, "系统暂时连不上")]
    [InlineData("/trouble/late", 408, "没有看懂您提交的内容")]
    [InlineData("/trouble/status/400", 400, "没有看懂您提交的内容")]
    [InlineData("/trouble/status/403", 403, "这一页您还不能看")]
    [InlineData("/trouble/status/404", 404, "找不到这一页")]
    [InlineData("/trouble/status/409", 409, "内容刚刚变了")]
    [InlineData("/trouble/status/413", 413, "内容太大了")]
    [InlineData("/trouble/status/415", 415, "这种格式收不了")]
    [InlineData("/trouble/status/429", 429, "操作太频繁了")]
    [InlineData("/trouble/status/503", 503, "系统暂时连不上")]
    public async Task Every_failure_has_its_page(string path, int status, string title)
    {
        var page = await portal.Visitor().Open(path);

        Assert.Equal(status, (int)page.Status);
        Assert.Equal(title, page.Find("main h1").TextContent);
        Assert.Empty(page.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        Assert.Contains("no-store", $"{page.Response.Headers.CacheControl}");
    }

    [Fact]
    public async Task A_page_that_takes_no_forms_says_how_to_get_to_it()
    {
        var page = await portal.Visitor().Post("/trouble/mistake");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
        Assert.Equal("这一页不能这样打开", page.Find("main h1").TextContent);
    }

    [Fact]
    public async Task A_mistake_of_ours_shows_a_number_and_none_of_its_secrets()
    {
        var page = await portal.Visitor().Open("/trouble/mistake");

        Assert.Matches("请报这个编号：[0-9A-Za-z:]{8,}", page.Text);
        Assert.DoesNotContain("secret", page.Html);
        Assert.DoesNotContain("Exception", page.Html);
    }

    [Fact]
    public async Task A_database_that_is_away_is_worth_another_try_in_half_a_minute()
    {
        var page = await portal.Visitor().Open("/trouble/no-database");

        Assert.Equal("30", page.Response.Headers.GetValues("Retry-After").Single());
        Assert.Contains("大约 30 秒后可以再试。", page.Text);
        Assert.DoesNotContain("10.0.0.7", page.Html);
    }

    [Fact]
    public async Task Who_is_too_fast_is_told_how_long_to_wait()
    {
        Assert.Contains("大约 90 秒后可以再试。", (await portal.Visitor().Open("/trouble/status/429")).Text);
    }

    [Fact]
    public async Task A_form_without_token_is_a_page_open_too_long()
    {
        var browser = portal.Visitor();
        browser.SetCookie("__Host-pre", new string('a', 32));

        var page = await browser.Post("/trouble/form", ("name", "小禾"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("页面过期了", page.Find("main h1").TextContent);
    }

    [Fact]
    public async Task A_form_of_a_browser_that_refuses_cookies_is_told_so()
    {
        var page = await portal.Visitor().Post("/trouble/form", ("name", "小禾"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("没有收到浏览器的 Cookie", page.Find("main h1").TextContent);
    }

    [Fact]
    public async Task A_form_too_large_to_be_read_is_too_large_and_not_expired()
    {
        var page = await portal.Visitor().Post("/trouble/form", ("text", new string('长', 4_000_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("内容太大了", page.Find("main h1").TextContent);
    }

    [Fact]
    public async Task A_program_gets_one_line_of_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get,
            "/trouble/no-database") { Headers = { { "Accept", "application/json" } } };

        var answer = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(503, (int)answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("503 系统暂时连不上。", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task HEAD_has_the_same_status()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/no/such/page");

        var answer = await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
