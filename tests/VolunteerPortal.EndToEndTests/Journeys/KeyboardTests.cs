using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

/// <summary>WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.7 and 2.4.11: everything without a mouse, and the focus always where it can be seen.</summary>
public sealed class KeyboardTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Focused = """
        () => {
          const at = document.activeElement;
          if (at === document.body) return 'the page itself';
          const box = at.getBoundingClientRect();
          const top = document.elementFromPoint(Math.min(box.left + box.width / 2, innerWidth - 1), box.top + box.height / 2);
          const seen = top && (at.contains(top) || top.contains(at) || top.closest('label')?.contains(at));
          const style = getComputedStyle(at);
          // Within a date field the browser marks the day, the month, the year itself
          const marked = at.type === 'date' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          const name = `${at.tagName} ${at.textContent.trim().slice(0, 20)} ${at.name ?? ''}`;
          return !seen ? `covered: ${name} by ${top?.tagName} ${top?.className}` : !marked ? `no outline: ${name}` : '';
        }
        """;

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task A_volunteer_signs_up_with_the_keyboard_alone(int width)
    {
        var post = await Portal.Given.DutyPost();
        await Portal.Given.Shift(post);
        var page = await Window(width, who: (await Portal.Given.Account()).Id);
        await page.GotoAsync($"/posts/{post.Id}");

        await TabTo(page, page.Locator("input[name=shift]"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, page.Button("下一步：核对报名"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Heading("核对报名")).ToBeVisibleAsync();
        await TabTo(page, page.Locator("input[name=riskAccepted]"));
        await page.Keyboard.PressAsync("Space");
        await TabTo(page, page.Button("提交报名"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".ticket .tag")).ToHaveTextAsync("已确认");
    }

    [Theory]
    [InlineData(Phone)]
    [InlineData(Desktop)]
    public async Task The_skip_link_is_the_first_stop_and_leads_past_the_header(int width)
    {
        var page = await Window(width);
        await page.GotoAsync("/posts");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Link("跳到正文")).ToBeFocusedAsync();
        await Expect(page.Link("跳到正文")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_focus_goes_to_what_has_to_be_changed_and_from_there_to_the_field()
    {
        var page = await Window(Phone);
        await page.GotoAsync("/register");
        await page.Press("注册");

        await Expect(page.Locator("#errors")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Field("用户名")).ToBeFocusedAsync();
        await Expect(page.Field("用户名")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^错误："));
    }

    [Theory]
    [InlineData("/", Phone)]
    [InlineData("/posts", Phone)]
    [InlineData("/posts", Desktop)]
    [InlineData("/login", Phone)]
    [InlineData("/register", Desktop)]
    public async Task Wherever_the_focus_stops_it_is_seen(string path, int width)
    {
        var page = await Window(width);
        await page.GotoAsync(path);

        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var trouble = await page.Measure<string>(Focused);
            if (trouble == "the page itself")
                break;
            Assert.True(trouble.Length == 0, trouble);
        }
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var stop = 0; stop < 80; stop++)
        {
            if (await target.Measure<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {target}");
    }
}
