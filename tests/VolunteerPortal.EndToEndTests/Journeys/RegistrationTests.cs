using Microsoft.Playwright;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.SignIn;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class RegistrationTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Password = "河边的柳树第7棵很高";

    private static int _people;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_person_registers_and_logs_in_with_each_of_the_four_identifiers(int width, bool script)
    {
        var person = Interlocked.Increment(ref _people);
        var (userName, email, phone) = ($"河边{person}号", $"river{person}@example.org", $"1990002{person:0000}");
        var page = await Window(width, script);

        await Register(page, script, userName, email, phone);
        var number = await page.Locator(".volunteer-number").Measure<string>("number => number.innerText");

        Assert.Matches(@"^V[\dA-Z \u00A0]+$", number);
        foreach (var identifier in new[] { userName, email, phone, number })
        {
            await LogOut(page, width);
            await LogIn(page, script, identifier, Password);
            await Expect(page.Heading("秋分宁，您好")).ToBeVisibleAsync();
        }
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Wrong_password_and_unknown_account_get_the_same_sentence(int width, bool script)
    {
        var account = await Portal.Given.Account();
        var page = await Window(width, script);

        foreach (var unknown in new[] { account.UserName!, "nobody-of-this-name" })
        {
            await LogIn(page, script, unknown, "这不是密码，只是一句话");

            await Expect(page.Locator(".errors li")).ToHaveTextAsync(SignInService.Refused.Reason);
            await Expect(page.Field("密码")).ToHaveValueAsync("");
            await Expect(page.Field("账号")).ToHaveValueAsync(unknown);
        }
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_wrong_captcha_says_so_too_and_another_picture_keeps_what_was_typed(int width)
    {
        var account = await Portal.Given.Account();
        var page = await Window(width, script: false);
        await page.GotoAsync("/login");
        await page.Type("账号", account.UserName!);
        var first = await page.Locator(".captcha-img").Measure<string>("image => image.getAttribute('src')");

        await page.Press("换一张");
        await Expect(page.Locator(".captcha-img")).Not.ToHaveAttributeAsync("src", first);
        await page.Press("放大");

        await Expect(page.Locator(".captcha-large .captcha-img")).Not.ToHaveAttributeAsync("src", first);
        await Expect(page.Field("账号")).ToHaveValueAsync(account.UserName!);
        await page.Type("密码", Password);
        await page.Type("验证码", "1357");
        await page.Press("登录");
        await Expect(page.Locator(".errors li")).ToHaveTextAsync(SignInService.Refused.Reason);
    }

    private static async Task Register(IPage page, bool script, string userName, string email, string phone)
    {
        await page.GotoAsync("/register");
        await page.Type("用户名", userName);
        await page.Type("姓名", "秋分宁");
        await page.Type("手机号", phone);
        await page.Type("邮箱", email);
        await page.Choose("居住区县", "柳溪区");
        await page.Type("密码", Password);
        await page.Tick("我已阅读并同意隐私说明");
        await PassCaptcha(page, script);
        await page.Press("注册");
        await Expect(page.Heading("注册完成")).ToBeVisibleAsync();
    }

    private static async Task LogIn(IPage page, bool script, string identifier, string password)
    {
        await page.GotoAsync("/login");
        await page.Type("账号", identifier);
        await page.Type("密码", password);
        await PassCaptcha(page, script);
        await page.Press("登录");
    }

    /// <summary>With script the way without typing, which the browser remembers after the first time; without script the picture.</summary>
    private static async Task PassCaptcha(IPage page, bool script)
    {
        if (!script)
        {
            await page.Type("验证码", RunningPortal.CaptchaFigures);
            return;
        }

        if (await page.Locator("[data-js=captcha]").Measure<string>("part => part.dataset.now") == "picture")
            await page.Press("不方便看图？免输入验证");
        await Expect(page.GetByText("已通过，不用输验证码")).ToBeVisibleAsync();
    }

    private static async Task LogOut(IPage page, int width)
    {
        if (width == Phone)
            await page.Locator(".menu-btn").ClickAsync();
        await page.Press("退出");
        await Expect(page.Locator("#sign-out")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name == SessionCookie.Name);
    }
}
