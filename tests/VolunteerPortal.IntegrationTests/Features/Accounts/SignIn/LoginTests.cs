using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.IntegrationTests.Features.Accounts.Passwords;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.SignIn;

[Collection(nameof(AccountsCollection))]
public sealed class LoginTests(AccountsFixture portal)
{
    private const string Sentence = "账号、密码或验证码不对，或尝试太频繁。请核对后再试";

    public static TheoryData<string, Func<Account, string>> Spellings => new()
    {
        { "user name", a => a.UserName! },
        { "user name, small with spaces", a => $"  {a.UserName!.ToLowerInvariant()} " },
        { "user name, full-width", a => FullWidth(a.UserName!) },
        { "user name, with what nobody sees", a => $"\u200B{a.UserName}\uFEFF\u00A0" },
        { "e-mail", a => a.Email! },
        { "e-mail, capitals with spaces", a => $" {a.Email!.ToUpperInvariant()} " },
        { "e-mail, full-width", a => FullWidth(a.Email!) },
        { "phone", a => a.PhoneNumber! },
        { "phone, with country and gaps", a => $"+86 {a.PhoneNumber![..3]}-{a.PhoneNumber[3..7]} {a.PhoneNumber[7..]}" },
        { "phone, full-width", a => FullWidth(a.PhoneNumber!) },
        { "number", a => a.VolunteerNumber },
        { "number, small in groups", a => VolunteerNumber.Spaced(a.VolunteerNumber).ToLowerInvariant() },
        { "number, full-width", a => FullWidth(a.VolunteerNumber) },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Spellings))]
    public async Task Everybody_logs_in_with_each_of_the_four_identifiers_however_spelt(string spelling, Func<Account, string> spell)
    {
        var person = await portal.Person();
        var browser = portal.Visitor();

        var after = await AccountsFixture.LogIn(browser, spell(person));

        Assert.True(after.Status == HttpStatusCode.OK && after.Path == "/me", $"{spelling}: {after.Path} {after.Text}");
        Assert.Equal(person.Id,
            await portal.Db(db => db.Sessions.Where(s => s.AccountId == person.Id).Select(s => s.AccountId).SingleAsync()));
    }

    [Fact]
    public async Task After_the_login_the_browser_is_where_it_wanted_to_be()
    {
        var person = await portal.Person();
        var browser = portal.Visitor();
        var login = await browser.Open("/me/profile");

        var after = await browser.Submit(login, "登录", ("account", person.UserName!), ("password", AccountsFixture.Password),
            ("captchaCode", AccountsFixture.Figures));

        Assert.Equal("/login?ReturnUrl=%2Fme%2Fprofile", login.Path);
        Assert.Equal("/me/profile", after.Path);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/me")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        var person = await portal.Person();

        var after = await AccountsFixture.LogIn(portal.Visitor(), person.UserName!,
            path: $"/login?ReturnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("localhost", after.Address.Host);
        Assert.Equal("/me", after.Path);
    }

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same()
    {
        var person = await portal.Person();
        var disabled = await portal.Person(a => a.DisabledAt = a.CreatedAt);
        var withoutPassword = await portal.Person(a => a.PasswordHash = null);
        var answers = new Dictionary<string, string>
        {
            ["wrong password"] = await Refused(person.UserName!, "not the password"),
            ["wrong password by phone"] = await Refused(person.PhoneNumber!, "not the password"),
            ["wrong password by number"] = await Refused(person.VolunteerNumber, "not the password"),
            ["wrong password by e-mail"] = await Refused(person.Email!, "not the password"),
            ["unknown user name"] = await Refused("nobody-of-that-name"),
            ["unknown phone"] = await Refused("19988887777"),
            ["unknown number"] = await Refused(VolunteerNumber.Create("439901", new DateOnly(2020, 1, 1), 999_999)),
            ["unknown e-mail"] = await Refused("nobody@example.org"),
            ["disabled"] = await Refused(disabled.UserName!),
            ["no password yet"] = await Refused(withoutPassword.UserName!),
            ["wrong figures"] = await Refused(person.UserName!, figures: "1357"),
            ["no identifier at all"] = await Refused("a\u0001b"),
        };
        await portal.Use((PasswordCheck check) => Fail(check, person, times: 5));
        answers["too many attempts"] = await Refused(person.UserName!);

        var expected = answers["unknown user name"];
        Assert.All(answers,
            answer => Assert.True(answer.Value == expected, $"{answer.Key}:\n{answer.Value}\n--- instead of ---\n{expected}"));
        Assert.Contains(Sentence, expected);
        Assert.StartsWith("422", expected);
    }

    [Fact]
    public async Task An_unknown_account_costs_as_many_hashes_as_a_known_one()
    {
        var person = await portal.Person();
        var disabled = await portal.Person(a => a.DisabledAt = a.CreatedAt);

        var known = await Hashes(person.UserName!);
        var unknown = await Hashes("nobody-at-all");
        var shut = await Hashes(disabled.UserName!);

        Assert.Equal((1, 1, 1), (known, unknown, shut));
    }

    [Fact]
    public async Task A_wrong_captcha_costs_no_hash_and_no_attempt()
    {
        var person = await portal.Person();
        var before = portal.Gate.Hashes;

        for (var time = 0; time < 6; time++)
            await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, figures: "1357");

        Assert.Equal(before, portal.Gate.Hashes);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!)).Path);
    }

    [Fact]
    public async Task A_failure_keeps_the_account_but_no_password_and_brings_a_new_picture()
    {
        var browser = portal.Visitor();
        var page = await browser.Open("/login");

        var again = await browser.Submit(page, "登录", ("account", "who<me>"), ("password", "my secret words"),
            ("captchaCode", AccountsFixture.Figures), ("keep", "true"));

        Assert.Equal("who<me>", again.Find("[name=account]").GetAttribute("value"));
        Assert.Null(again.Find("[name=password]").GetAttribute("value"));
        Assert.True(again.Find("[name=keep]").HasAttribute("checked"));
        Assert.NotEqual(page.Find("[name=captchaId]").GetAttribute("value"), again.Find("[name=captchaId]").GetAttribute("value"));
        Assert.DoesNotContain("my secret words", again.Html);
        Assert.StartsWith("错误：", again.Title);
        Assert.Equal("#f-account", again.Find(".errors a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("", "password", "请填写账号")]
    [InlineData("\u3164\u200B", "password", "请填写账号")]
    [InlineData("somebody", "", "请填写密码")]
    public async Task An_empty_field_is_named(string account, string password, string sentence)
    {
        var page = await AccountsFixture.LogIn(portal.Visitor(), account, password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Find(".errors").TextContent);
    }

    [Fact]
    public async Task A_password_may_be_spaces_and_is_not_trimmed()
    {
        var hash = await portal.Use((PasswordHashing passwords) => passwords.Hash("          "));
        var person = await portal.Person(a => a.PasswordHash = hash);

        Assert.Equal("/login", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, "         ")).Path);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, "          ")).Path);
    }

    [Fact]
    public async Task A_hash_of_fewer_rounds_is_made_anew_at_the_next_login()
    {
        var weak = await new WeakPasswords().Hash(AccountsFixture.Password);
        var person = await portal.Person(a => a.PasswordHash = weak);

        await AccountsFixture.LogIn(portal.Visitor(), person.UserName!);

        var stored = await portal.Db(db => db.Accounts.Where(a => a.Id == person.Id).Select(a => a.PasswordHash).SingleAsync());
        Assert.NotEqual(weak, stored);
        Assert.Equal("/me", (await AccountsFixture.LogIn(portal.Visitor(), person.UserName!)).Path);
    }

    [Fact]
    public async Task The_office_can_read_in_the_audit_who_came_in_and_who_did_not()
    {
        var person = await portal.Person();

        await AccountsFixture.LogIn(portal.Visitor(), person.UserName!, "wrong wrong wrong");
        await AccountsFixture.LogIn(portal.Visitor(), person.UserName!);

        var actions = await portal.Db(db => db.AuditEntries.Where(e => e.SubjectId == person.Id).OrderBy(e => e.Id).Select(e => e.Action)
            .ToListAsync());
        Assert.Equal(["account.sign-in-refused", "account.signed-in"], actions);
    }

    private async Task<long> Hashes(string account)
    {
        var before = portal.Gate.Hashes;
        await AccountsFixture.LogIn(portal.Visitor(), account, "not the password");
        return portal.Gate.Hashes - before;
    }

    /// <summary>Status, names of headers and body, without what is new on every page and what was typed.</summary>
    private async Task<string> Refused(string account, string password = AccountsFixture.Password, string figures = AccountsFixture.Figures)
    {
        var page = await AccountsFixture.LogIn(portal.Visitor(), account, password, figures);
        var typed = page.Find("[name=account]");
        typed.RemoveAttribute("value");
        var captcha = page.Find("[name=captchaId]").GetAttribute("value")!;
        var token = page.Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        var headers = page.Response.Headers.Select(h => h.Key).Concat(page.Response.Content.Headers.Select(h => h.Key)).Order();
        var body = page.Document.DocumentElement.OuterHtml.Replace(captcha, "").Replace(token, "");
        return $"{(int)page.Status} {string.Join(' ', headers)}\n{body}";
    }

    private static async Task<bool> Fail(PasswordCheck check, Account person, int times)
    {
        var passed = false;
        for (var time = 0; time < times; time++)
            passed |= await check.Passes(person, "", "not the password", new PasswordSender(null, "elsewhere"));
        return passed;
    }

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
