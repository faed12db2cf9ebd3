using System.Net;
using VolunteerPortal.IntegrationTests.Features.Accounts;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>In Development over plain http the cookies are such that Safari takes them; everywhere else they are not.</summary>
public sealed class PlainCookiesTests(PlainCookiesTests.Development portal) : IClassFixture<PlainCookiesTests.Development>
{
    [Fact]
    public async Task A_browser_that_refuses_secure_cookies_over_http_can_use_the_portal()
    {
        var person = await portal.Person();
        var browser = portal.OverHttp();

        var login = await browser.Open("http://localhost/login");
        var inside = await browser.Submit(login, "登录", ("account", person.UserName!), ("password", AccountsFixture.Password),
            ("captchaCode", AccountsFixture.Figures));
        var saved = await browser.Submit(await browser.Open("http://localhost/me/profile"), "保存", ("Form.RegionCode", "439902"));
        await browser.Submit(saved, "button[name=mode]");

        Assert.Equal("/me", inside.Path);
        Assert.Contains("资料已保存", saved.Text);
        Assert.Equal("elder", (await browser.Open("http://localhost/help")).Document.DocumentElement.GetAttribute("data-mode"));
        Assert.All(browser.Cookies.GetAllCookies(),
            cookie => Assert.False(cookie.Secure || cookie.Name.StartsWith("__Host-", StringComparison.Ordinal), cookie.Name));
        Assert.NotEmpty(browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task Over_https_the_names_and_marks_are_those_of_production()
    {
        var browser = portal.Visitor();

        var page = await browser.Open("/login");

        Assert.NotEmpty(page.Response.Headers.GetValues("Set-Cookie"));
        Assert.All(page.Response.Headers.GetValues("Set-Cookie"),
            cookie => Assert.True(cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("; secure"), cookie));
    }

    public sealed class Development(TestPostgres postgres) : AccountsFixture(postgres)
    {
        public Browser OverHttp()
        {
            var cookies = new CookieContainer();
            return new Browser(StartedAnew().CreateDefaultClient(new Uri("http://localhost"),
                new Microsoft.AspNetCore.Mvc.Testing.Handlers.RedirectHandler(),
                new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler(cookies)), cookies);
        }

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseEnvironment("Development");
            host.UseSetting("Portal:SampleData", "false");
        }
    }
}
