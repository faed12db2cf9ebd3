using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.IntegrationTests.Features.Accounts;

namespace VolunteerPortal.IntegrationTests.Features.Captchas;

[Collection(nameof(AccountsCollection))]
public sealed class CaptchaTests(AccountsFixture portal)
{
    private readonly byte[] _visitor = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task Of_a_thousand_replays_none_is_accepted()
    {
        var (first, again) = (0, 0);
        for (var time = 0; time < 100; time++)
        {
            var id = await New();
            first += await Consume(Answer(id)) ? 1 : 0;
            for (var replay = 0; replay < 10; replay++)
                again += await Consume(Answer(id)) ? 1 : 0;
        }

        Assert.Equal((100, 0), (first, again));
    }

    [Fact]
    public async Task Of_a_hundred_at_once_with_the_same_answer_one_passes()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await New();

            var passed = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => Consume(Answer(id)))));

            Assert.Equal(1, passed.Count(p => p));
        }
    }

    [Fact]
    public async Task A_wrong_answer_uses_it_up()
    {
        var id = await New();

        Assert.False(await Consume(Answer(id, "1357")));
        Assert.False(await Consume(Answer(id)));
    }

    [Theory]
    [InlineData("２４６８")]
    [InlineData(" 2 4 6 8 ")]
    [InlineData("2468\u200B")]
    public async Task Width_and_spaces_do_not_matter(string typed) => Assert.True(await Consume(Answer(await New(), typed)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("0000")]
    [InlineData("24680")]
    [InlineData("\0\0\0\0")]
    [InlineData("\ud8002468")]
    public async Task Anything_else_is_wrong(string? typed) => Assert.False(await Consume(Answer(await New(), typed)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("' or 1=1 --")]
    public async Task An_id_that_was_never_given_out_is_wrong(string? id) =>
        Assert.False(await Consume(new CaptchaAnswer { CaptchaId = id, CaptchaCode = AccountsFixture.Figures }));

    [Fact]
    public async Task It_is_good_for_one_browser_and_one_purpose()
    {
        var (id, other, third) = (await New(), await New(), await New());

        Assert.False(await portal.Use((CaptchaService c) => c.Consume(Answer(id), "login", new byte[32])));
        Assert.False(await portal.Use((CaptchaService c) => c.Consume(Answer(other), "registration", _visitor)));
        Assert.True(await Consume(Answer(third)));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(121, false)]
    public async Task It_lasts_two_minutes_by_the_databases_clock(int seconds, bool isGood)
    {
        var id = await New();

        await portal.Db(db =>
            db.Database.ExecuteSqlAsync($"update captchas set expires_at = expires_at - make_interval(secs => {seconds}) where id = {id}"));

        Assert.Equal(isGood, await Consume(Answer(id)));
    }

    [Fact]
    public async Task A_browser_has_ten_at_most()
    {
        var first = await New();
        for (var time = 0; time < 25; time++)
            await New();

        Assert.Equal(10, await portal.Db(db => db.Captchas.CountAsync(c => c.VisitorHash == _visitor)));
        Assert.False(await Consume(Answer(first)));
    }

    [Fact]
    public async Task A_solved_proof_of_work_counts_once_and_for_its_purpose_only()
    {
        var proof = await Proof("login");
        var foreign = await Proof("registration");

        Assert.False(await Consume(foreign));
        Assert.True(await Consume(proof));
        Assert.False(await Consume(proof));
    }

    [Fact]
    public async Task A_picture_cannot_be_answered_with_work_nor_work_with_figures()
    {
        var challenge = await portal.Use((CaptchaService c) => c.NewChallenge("login", _visitor));
        var id = ProofOfWorkId(challenge);

        Assert.False(await Consume(Answer(id, challenge.Challenge[..4])));
        Assert.False(await Consume(new CaptchaAnswer { CaptchaProof = ProofOfWork.Solve(challenge) }));
    }

    [Fact]
    public async Task The_picture_is_shown_to_its_browser_only_and_never_kept()
    {
        var browser = portal.Visitor();
        var address = (await browser.Open("/login")).Find(".captcha-img").GetAttribute("src")!;

        var own = await AccountsFixture.Get(browser, address);
        var foreign = await AccountsFixture.Get(portal.Visitor(), address);

        Assert.Equal("image/png", own.Content.Headers.ContentType?.MediaType);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.InRange((await AccountsFixture.BytesOf(own)).Length, 1_000, 24_000);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task The_answer_is_nowhere_in_the_page_its_headers_or_its_address()
    {
        var page = await portal.Visitor().Open("/login");
        string[] forms =
        [
            AccountsFixture.Figures,
            Convert.ToBase64String("2468"u8),
            Convert.ToHexStringLower("2468"u8),
            Convert.ToHexStringLower(SHA256.HashData("2468"u8)),
        ];
        // The random parts may hold any four figures by chance
        var text = page.Html.Replace(page.Find("[name=captchaId]").GetAttribute("value")!, "")
            .Replace(page.Find("[name=__RequestVerificationToken]").GetAttribute("value")!, "");

        Assert.DoesNotContain(forms, form => text.Contains(form, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_javascript_another_picture_keeps_all_but_the_password()
    {
        var browser = portal.Visitor();
        var page = await browser.Open("/login?ReturnUrl=/posts");

        var again = await browser.Submit(page, "换一张", ("account", "柳<溪>"), ("password", "my secret words"), ("keep", "true"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("柳<溪>", again.Find("[name=account]").GetAttribute("value"));
        Assert.Equal("/posts", again.Find("[name=ReturnUrl]").GetAttribute("value"));
        Assert.True(again.Find("[name=keep]").HasAttribute("checked"));
        Assert.DoesNotContain("my secret words", again.Html);
        Assert.Empty(again.All(".errors"));
        Assert.NotEqual(page.Find("[name=captchaId]").GetAttribute("value"), again.Find("[name=captchaId]").GetAttribute("value"));
    }

    [Fact]
    public async Task Without_javascript_the_picture_can_be_doubled_and_stays_the_same()
    {
        var browser = portal.Visitor();
        var page = await browser.Open("/login");

        var again = await browser.Submit(page, "放大");

        Assert.Equal(page.Find("[name=captchaId]").GetAttribute("value"), again.Find("[name=captchaId]").GetAttribute("value"));
        Assert.NotEmpty(again.All(".captcha-large"));
    }

    [Fact]
    public async Task Without_javascript_the_registration_gets_another_picture_too()
    {
        var browser = portal.Visitor();
        var page = await browser.Open("/register");

        var again = await browser.Submit(page, "换一张", ("Form.UserName", "柳溪来的人"), ("Form.RegionCode", Given.County),
            ("Form.Password", "my secret words"), ("Form.Consent", "true"));

        Assert.Equal("柳溪来的人", again.Find("#f-username").GetAttribute("value"));
        Assert.Equal(Given.County, again.Find("option[selected]").GetAttribute("value"));
        Assert.True(again.Find("#f-consent").HasAttribute("checked"));
        Assert.DoesNotContain("my secret words", again.Html);
        Assert.Empty(again.All(".errors"));
    }

    [Fact]
    public async Task The_challenge_has_the_shape_of_altcha_and_logs_in()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        var page = await browser.Open("/login");

        var answer = await AccountsFixture.Get(browser, "/captcha/login/challenge");
        var challenge = await AccountsFixture.ChallengeOf(answer);
        var after = await browser.Submit(page, "登录", ("account", person.UserName!), ("password", AccountsFixture.Password),
            ("captchaProof", ProofOfWork.Solve(challenge)!));

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("SHA-256", challenge.Algorithm);
        Assert.Equal("/me", after.Path);
    }

    [Theory]
    [InlineData("/captcha/comment/challenge")]
    [InlineData("/captcha/0198d1c2-aaaa-7bbb-8ccc-123456789abc.png")]
    [InlineData("/captcha/x.png")]
    public async Task What_does_not_exist_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await AccountsFixture.Get(portal.Visitor(), path)).StatusCode);

    private Task<Guid> New() => portal.Use((CaptchaService captchas) => captchas.NewPicture("login", _visitor));

    private Task<bool> Consume(CaptchaAnswer answer) =>
        portal.Use((CaptchaService captchas) => captchas.Consume(answer, "login", _visitor));

    private async Task<CaptchaAnswer> Proof(string purpose) =>
        new() { CaptchaProof = ProofOfWork.Solve(await portal.Use((CaptchaService captchas) => captchas.NewChallenge(purpose, _visitor))) };

    private static CaptchaAnswer Answer(Guid id, string? code = AccountsFixture.Figures) =>
        new() { CaptchaId = id.ToString(), CaptchaCode = code };

    private static Guid ProofOfWorkId(ProofOfWorkChallenge challenge) => Guid.ParseExact(challenge.Salt.Split("&id=")[1].TrimEnd('&'), "N");
}
