using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Registration;

[Collection(nameof(AccountsCollection))]
public sealed class RegistrationTests(AccountsFixture portal)
{
    private static int _serial;

    private readonly int _mark = 500 + Interlocked.Increment(ref _serial);

    private string Phone => $"1990000{_mark:0000}";

    private string UserName => $"newcomer{_mark}";

    private string Email => $"newcomer{_mark}@example.org";

    [Fact]
    public async Task A_newcomer_gets_a_number_and_is_signed_in()
    {
        var browser = portal.Visitor();

        var done = await Register(browser);

        Assert.Equal("/register/done", done.Path);
        Assert.True(VolunteerNumber.TryParse(done.Find(".volunteer-number").TextContent, out var number));
        Assert.StartsWith("V" + Given.County, number);
        Assert.Equal("/me/profile", (await browser.Open("/me/profile")).Path);
    }

    [Theory]
    [InlineData("user name")]
    [InlineData("phone")]
    [InlineData("e-mail")]
    [InlineData("number")]
    public async Task A_newcomer_logs_in_with_each_identifier(string kind)
    {
        var done = await Register(portal.Visitor());
        var number = done.Find(".volunteer-number").TextContent;

        var after = await AccountsFixture.LogIn(portal.Visitor(),
            kind switch { "user name" => UserName, "phone" => Phone, "e-mail" => Email, _ => number });

        Assert.Equal("/me", after.Path);
    }

    [Fact]
    public async Task Consent_audit_entry_and_welcome_are_written_with_the_account()
    {
        await Register(portal.Visitor());

        var account = await Stored();
        var consent = await portal.Db(db => db.Consents.SingleAsync(c => c.AccountId == account!.Id));
        Assert.Equal((PrivacyNotice.Kind, PrivacyNotice.Version), (consent.Kind, consent.Version));
        Assert.True(await portal.Db(db => db.AuditEntries.AnyAsync(e => e.SubjectId == account!.Id && e.Action == "account.registered")));
        var welcome = await portal.Db(db => db.Notifications.SingleAsync(n => n.AccountId == account!.Id));
        Assert.Equal([VolunteerNumber.Spaced(account!.VolunteerNumber)], welcome.Args);
    }

    [Fact]
    public async Task Neither_name_nor_phone_nor_e_mail_is_readable_in_any_column()
    {
        await Register(portal.Visitor(), ("Form.RealName", "欧阳•晨曦"));

        var row = await portal.Db(db =>
            db.Database.SqlQuery<string>($"select accounts::text as \"Value\" from accounts where user_name = {UserName}").SingleAsync());
        var account = await Stored();
        Assert.All(new[] { "晨曦", Phone, Email }, told => Assert.DoesNotContain(told, row));
        Assert.Equal("欧****", account!.MaskedName);
        Assert.Equal("欧阳·晨曦", portal.Services.GetRequiredService<AccountVault>().OpenName(account.SealedName, account.Id));
    }

    [Fact]
    public async Task The_e_mail_may_be_left_out()
    {
        var done = await Register(portal.Visitor(), ("Form.Email", ""));

        Assert.Equal("/register/done", done.Path);
        Assert.Null((await Stored())!.SealedEmail);
    }

    [Fact]
    public async Task Afterwards_one_goes_on_where_one_wanted_to_go()
    {
        var browser = portal.Visitor();
        var done = await browser.Submit(await browser.Open("/register?ReturnUrl=/posts"), "注册", Fields());

        Assert.Equal("/posts", done.All("a.btn").Contains("回到刚才的页面") ? done.Find("a.btn").GetAttribute("href") : null);
    }

    [Theory]
    [InlineData("Form.UserName", "", "请填写用户名")]
    [InlineData("Form.UserName", "13812345678", "用户名不能是手机号，登录时可以直接用手机号")]
    [InlineData("Form.UserName", "ａ＠ｂ.cn", "用户名不能含有 @，登录时可以直接用邮箱")]
    [InlineData("Form.UserName", "v4301", "用户名不能以 V 加数字开头，那是志愿者编号的样子")]
    [InlineData("Form.UserName", "admin", "这个用户名容易被误认为网站或单位，请换一个")]
    [InlineData("Form.RealName", "　", "请填写姓名")]
    [InlineData("Form.RealName", "林", "姓名应是 2 到 50 个字")]
    [InlineData("Form.RealName", "林<b>霜</b>", "姓名里只能有汉字和间隔号“·”，外文姓名用字母和空格")]
    [InlineData("Form.Phone", "", "请填写手机号")]
    [InlineData("Form.Phone", "0731-55550101", "手机号应是 11 位数字，以 1 开头")]
    [InlineData("Form.Email", "somebody", "邮箱应像 name@example.org 这样填写")]
    [InlineData("Form.RegionCode", "", "请选择居住的区县")]
    [InlineData("Form.RegionCode", "1101", "请在列表里选择居住的区县")]
    [InlineData("Form.RegionCode", "' or 1=1", "请在列表里选择居住的区县")]
    [InlineData("Form.Password", "", "请设置密码")]
    [InlineData("Form.Password", "123456789", "密码至少 10 个字，可以用几个词连成一句话")]
    [InlineData("Form.Password", "1234567890", "这个密码太常见，容易被猜到，请换一个")]
    [InlineData("Form.Consent", "", "请阅读隐私说明，同意后才能注册")]
    [InlineData("captchaCode", "1357", "验证码不对，已换了一张新的")]
    [InlineData("captchaCode", "", "验证码不对，已换了一张新的")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_written(string field, string value, string sentence)
    {
        var page = await Register(portal.Visitor(), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Find(".field-bad .err").TextContent);
        var control = page.Document.GetElementById(page.Find(".errors a").GetAttribute("href")![1..]);
        Assert.NotNull(control);
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.Null(await Stored());
    }

    [Theory]
    [InlineData("Form.UserName", "这个用户名已被使用，请换一个")]
    [InlineData("Form.Phone", "这个手机号不能用来注册。如果是您本人的，请直接登录，或打咨询电话找回")]
    [InlineData("Form.Email", "这个邮箱不能用。请换一个，或者先不填")]
    public async Task An_identifier_of_somebody_else_is_refused_however_it_is_spelt(string field, string sentence)
    {
        var other = await portal.Person();
        var value = field switch
        {
            "Form.UserName" => other.UserName!.ToUpperInvariant(),
            "Form.Phone" => $"+86 {other.PhoneNumber}",
            _ => $" {other.Email!.ToUpperInvariant()}",
        };

        var page = await Register(portal.Visitor(), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Find(".field-bad .err").TextContent);
    }

    [Fact]
    public async Task Of_ten_who_want_one_name_at_once_one_gets_it_and_nobody_sees_an_error()
    {
        var browsers = Enumerable.Range(0, 10).Select(_ => portal.Visitor()).ToList();
        var pages = await Task.WhenAll(browsers.Select(b => b.Open("/register")));

        var answers = await Task.WhenAll(browsers.Select((b, at) =>
            b.Submit(pages[at], "注册", Fields(("Form.Phone", $"1980000{_mark:000}{at}"), ("Form.Email", "")))));

        Assert.Equal(1, answers.Count(a => a.Path == "/register/done"));
        Assert.All(answers.Where(a => a.Path != "/register/done"), a => Assert.Contains("这个用户名已被使用，请换一个", a.Text));
        Assert.Equal(1, await portal.Db(db => db.Accounts.CountAsync(a => a.UserName == UserName)));
    }

    [Fact]
    public async Task The_unique_index_refuses_what_a_service_forgot_to_ask()
    {
        var other = await portal.Person();

        var twin = new NewAccount(UserName, "林霜降", other.PhoneNumber!, null, Given.County);
        var row = portal.Services.GetRequiredService<AccountFactory>().Create(twin, 900_000 + _mark, null, TimeProvider.System.GetUtcNow());
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => portal.Given.Saved(row));

        Assert.Equal(IdentifierTaken.PhoneTaken, IdentifierTaken.TakenIn(refused));
    }

    [Fact]
    public async Task What_was_typed_comes_back_but_the_password()
    {
        var page = await Register(portal.Visitor(), ("Form.Phone", "12"));

        Assert.Equal(UserName, page.Find("#f-username").GetAttribute("value"));
        Assert.Equal("12", page.Find("#f-phone").GetAttribute("value"));
        Assert.Equal(Given.County, page.Find("option[selected]").GetAttribute("value"));
        Assert.DoesNotContain(AccountsFixture.Password, page.Html);
    }

    private Task<Account?> Stored() => portal.Db(db => db.Accounts.SingleOrDefaultAsync(a => a.UserName == UserName));

    private async Task<Page> Register(Browser browser, params (string Name, string Value)[] with) =>
        await browser.Submit(await browser.Open("/register"), "注册", Fields(with));

    private (string Name, string Value)[] Fields(params (string Name, string Value)[] with)
    {
        (string Name, string Value)[] right =
        [
            ("Form.UserName", UserName), ("Form.RealName", "林霜降"), ("Form.Phone", Phone), ("Form.Email", Email),
            ("Form.RegionCode", Given.County),
            ("Form.Password", AccountsFixture.Password), ("Form.Consent", "true"), ("captchaCode", AccountsFixture.Figures),
        ];
        return [.. right.ExceptBy(with.Select(w => w.Name), r => r.Name), .. with];
    }
}
