using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Sessions;

[Collection(nameof(AccountsCollection))]
public sealed class SessionTests(AccountsFixture portal)
{
    [Fact]
    public async Task Every_cookie_is_host_bound_secure_and_out_of_reach_of_scripts()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();

        var cookies = await SetCookiesOf(browser, await browser.Open("/login"), person);

        Assert.Equal(["__Host-af", "__Host-dev", "__Host-pre", "__Host-vp"], cookies.Select(c => c.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie);
            Assert.Contains("; httponly", cookie);
            Assert.Contains("; path=/", cookie);
            Assert.Contains("; samesite=lax", cookie);
            Assert.DoesNotContain("domain=", cookie);
            Assert.DoesNotContain(person.UserName!, cookie);
            Assert.InRange(cookie.Length, 1, 1_000);
        });
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, null)]
    public async Task Only_who_asks_stays_signed_in_when_the_browser_closes(bool keep, int? days)
    {
        var person = await portal.Person();
        var browser = portal.Visitor();

        var cookies = await SetCookiesOf(browser, await browser.Open("/login"), person, keep);

        var session = cookies.Single(c => c.StartsWith("__Host-vp", StringComparison.Ordinal));
        Assert.Equal(days is not null, session.Contains($"max-age={days * 86_400}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_does_not_hold_what_the_cookie_holds()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        await AccountsFixture.LogIn(browser, person.UserName!);

        var cookie = SessionCookieOf(browser)!;
        var row = await portal.Db(db =>
            db.Database.SqlQuery<string>($"select sessions::text as \"Value\" from sessions where account_id = {person.Id}").SingleAsync());

        Assert.DoesNotContain(cookie, row);
        Assert.DoesNotContain(Convert.ToHexStringLower(System.Buffers.Text.Base64Url.DecodeFromChars(cookie)), row);
    }

    [Fact]
    public async Task A_planted_cookie_is_worth_nothing_before_and_after_the_login()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        var planted = new string('A', 43);
        browser.SetCookie("__Host-vp", planted);

        await AccountsFixture.LogIn(browser, person.UserName!);

        Assert.NotEqual(planted, SessionCookieOf(browser));
        Assert.StartsWith("/login", (await With(planted).Open("/me")).Path);
    }

    [Fact]
    public async Task Logging_in_again_changes_the_key_and_ends_the_old_session()
    {
        var (ana, ben) = (await portal.Person(), await portal.Person());
        var browser = portal.Visitor();
        await AccountsFixture.LogIn(browser, ana.UserName!);
        var first = SessionCookieOf(browser)!;

        var page = await browser.Open("/me/security");
        await browser.Post("/login", ("__RequestVerificationToken", page.Find("[name=__RequestVerificationToken]").GetAttribute("value")!),
            ("account", ben.UserName!), ("password", AccountsFixture.Password), ("captchaProof", await ProofFor(browser)));

        Assert.NotEqual(first, SessionCookieOf(browser));
        Assert.StartsWith("/login", (await With(first).Open("/me")).Path);
        Assert.Equal(0, await portal.Db(db => db.Sessions.CountAsync(s => s.AccountId == ana.Id)));
    }

    [Fact]
    public async Task Logging_out_ends_the_session_everywhere_and_clears_the_cache()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        var me = await AccountsFixture.LogIn(browser, person.UserName!);
        var cookie = SessionCookieOf(browser)!;
        using var answer = await portal.Raw(browser, "/logout",
            ("__RequestVerificationToken", me.Find("#sign-out [name=__RequestVerificationToken]").GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        Assert.Equal("\"cache\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.StartsWith("/login", (await With(cookie).Open("/me")).Path);
        Assert.Equal(0, await portal.Db(db => db.Sessions.CountAsync(s => s.AccountId == person.Id)));
    }

    [Fact]
    public async Task Who_was_away_too_long_is_told_so_and_comes_back_to_the_page()
    {
        var page = await With(new string('A', 43)).Open("/me/security");

        Assert.Equal("/login?ReturnUrl=%2Fme%2Fsecurity&expired=true", page.Path);
        Assert.Contains("离开太久，为安全已退出。登录后回到刚才的页面。", page.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA~~")]
    public async Task A_cookie_that_is_no_key_is_nobody(string cookie) =>
        Assert.StartsWith("/login", (await With(cookie).Open("/me")).Path);

    private Browser With(string sessionCookie)
    {
        var browser = portal.Visitor();
        browser.SetCookie("__Host-vp", sessionCookie);
        return browser;
    }

    /// <summary>What the browser is told to keep by the login page and by its answer.</summary>
    private async Task<List<string>> SetCookiesOf(Browser browser, Page login, Account person, bool keep = false)
    {
        using var answer = await portal.Raw(browser, "/login", [.. Browser.Fields((IHtmlFormElement)login.Find("main form"), null,
            ("account", person.UserName!), ("password", AccountsFixture.Password), ("captchaCode", AccountsFixture.Figures),
            ("keep", keep ? "true" : ""))
            .Select(f => (f.Key, f.Value))]);
        return [.. login.Response.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie"))];
    }

    private static string? SessionCookieOf(Browser browser) => browser.Cookies.GetAllCookies()["__Host-vp"]?.Value;

    private static async Task<string> ProofFor(Browser browser)
    {
        var challenge = await AccountsFixture.ChallengeOf(await AccountsFixture.Get(browser, "/captcha/login/challenge"));
        return ProofOfWork.Solve(challenge)!;
    }
}
