using System.Net;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Throttling;

/// <summary>A portal with the limits of an address as they are without configuration, but for one.</summary>
public sealed class LimitedFixture(TestPostgres postgres) : AccountsFixture(postgres)
{
    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("LoginLimits:AddressPerFiveMinutes", "5");
        host.UseSetting("AddressLimits:CaptchaPicturesPerMinute", "30");
    }
}

public sealed class LimitTests(LimitedFixture portal) : IClassFixture<LimitedFixture>
{
    [Theory]
    [InlineData("/login", "登录")]
    [InlineData("/register", "注册")]
    public async Task An_address_that_sends_too_many_forms_is_told_when_to_come_back(string path, string button)
    {
        var pages = new List<Page>();
        for (var time = 0; time < 6; time++)
        {
            var browser = portal.Visitor();
            pages.Add(await browser.Submit(await browser.Open(path), button));
        }

        Assert.All(pages.Take(5), page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, pages[5].Status);
        Assert.Equal("300", pages[5].Response.Headers.RetryAfter?.ToString());
        Assert.Contains("操作太频繁了", pages[5].Text);
    }

    [Fact]
    public async Task The_thirty_first_picture_of_a_minute_is_refused()
    {
        var browser = portal.Visitor();
        var picture = (await browser.Open("/login")).Find(".captcha-img").GetAttribute("src")!;
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 31; time++)
            answers.Add((await AccountsFixture.Get(browser, picture)).StatusCode);

        Assert.Equal(30, answers.Count(a => a == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[30]);
    }

    [Fact]
    public async Task When_too_many_passwords_wait_people_are_asked_to_come_back()
    {
        using var open = new ManualResetEventSlim();
        using var inside = new SemaphoreSlim(0);
        var busy = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2))
            .Select(_ => Task.Run(() => portal.Gate.Run(() => Opened(inside, open)))).ToList();
        foreach (var _ in busy)
            await inside.WaitAsync(TestContext.Current.CancellationToken);
        var queue = Enumerable.Range(0, PasswordHashLimiter.LongestQueue).Select(_ => portal.Gate.Run(() => true)).ToList();

        var security = await portal.SignedIn((await portal.Given.Account()).Id);
        var page = await security.Submit(await security.Open("/me/security"), "修改密码", ("Form.Current", "the old password"),
            ("Form.New", "a quite new password"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("5", page.Response.Headers.RetryAfter?.ToString());
        open.Set();
        await Task.WhenAll(busy.Concat(queue));
    }

    [Theory]
    [InlineData("Captcha:Bypass")]
    [InlineData("Captcha:BypassCode")]
    [InlineData("captcha:bypass:key")]
    public async Task Production_does_not_start_with_a_way_around_the_captcha(string key)
    {
        var (code, said) = await PortalProcess.Run(portal, (key, "1"));

        Assert.Equal(1, code);
        Assert.Contains("验证码没有后门", said);
    }

    private static bool Opened(SemaphoreSlim inside, ManualResetEventSlim open)
    {
        inside.Release();
        open.Wait();
        return true;
    }
}
