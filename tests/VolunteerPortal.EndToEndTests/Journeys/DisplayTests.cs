using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

/// <summary>Who finds the letters too small notices it half-way through a form.</summary>
public sealed class DisplayTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Size_and_colours_change_in_place_and_stay()
    {
        var page = await Window(Desktop);
        await page.GotoAsync("/register");
        await page.Type("姓名", "林霜降");
        await page.Type("密码", "only a page that stays keeps this");

        await page.Press("特大");
        await page.Press("深色");

        var html = page.Locator("html");
        await Expect(html).ToHaveAttributeAsync("data-size", "xl");
        await Expect(html).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Button("特大").First).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Field("姓名")).ToHaveValueAsync("林霜降");
        await Expect(page.Field("密码")).ToHaveValueAsync("only a page that stays keeps this");
    }

    [Fact]
    public async Task A_choice_made_in_place_holds_for_the_next_page()
    {
        var page = await Window(Desktop);
        await page.GotoAsync("/register");

        await page.RunAndWaitForResponseAsync(() => page.Press("特大"), answer => answer.Url.EndsWith("/prefs", StringComparison.Ordinal));
        await page.GotoAsync("/help");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "xl");
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_elder_mode_is_put_on()
    {
        var page = await Window(Phone);
        await page.GotoAsync("/register");
        await page.Type("姓名", "林霜降");
        await page.Type("手机号", "19900000199");
        await page.Type("密码", "not to be kept anywhere");
        await page.Press("显示");
        await page.Tick("我已阅读并同意隐私说明");

        await page.Press("长辈版");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "elder");
        await Expect(page.Field("姓名")).ToHaveValueAsync("林霜降");
        await Expect(page.Field("手机号")).ToHaveValueAsync("19900000199");
        await Expect(page.Field("密码")).ToHaveValueAsync("");
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "我已阅读并同意隐私说明" })).ToBeCheckedAsync();
        Assert.Null(await page.Measure<string?>("() => sessionStorage.getItem('typed')"));
    }

    [Fact]
    public async Task Filters_that_a_page_has_twice_stay_each_at_its_place()
    {
        var page = await Window(Phone);
        await page.GotoAsync("/posts");
        await page.Locator(".filters summary").ClickAsync();
        await page.Field("或选一天").FillAsync("2026-12-24");

        await page.Press("长辈版");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "elder");
        await page.Locator(".filters summary").ClickAsync();
        await Expect(page.Field("或选一天")).ToHaveValueAsync("2026-12-24");
    }

    [Fact]
    public async Task What_was_typed_on_one_page_is_not_put_into_another()
    {
        var page = await Window(Desktop);
        await page.GotoAsync("/register");
        await page.Change(
            "() => sessionStorage.setItem('typed', JSON.stringify({ from: '/login', typed: [['Form.RealName 1', '别处的字']] }))");

        await page.ReloadAsync();

        await Expect(page.Field("姓名")).ToHaveValueAsync("");
        Assert.Null(await page.Measure<string?>("() => sessionStorage.getItem('typed')"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_form_is_no_dead_end_for_the_elder_mode(bool script)
    {
        var page = await Window(Phone, script, (await Portal.Given.Account()).Id);
        await page.GotoAsync("/me/security");
        await page.Press("修改密码");
        await Expect(page.Locator(".errors")).ToBeVisibleAsync();

        await page.Press("长辈版");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "elder");
        await Expect(page.Heading("登录与安全")).ToBeVisibleAsync();
    }
}
