using Microsoft.Playwright;
using VolunteerPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests;

/// <summary>What a busy machine does now and then: a part of the page comes late.</summary>
public sealed class SettlingTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task A_page_is_not_measured_before_its_style_sheet_is_there()
    {
        var (page, release) = await WithLate("**/dist/site.*.css");

        var small = Targets.TooSmall(page);
        await HasAnswered(page);
        release();

        Nothing(await small);
    }

    [Fact]
    public async Task A_page_is_not_measured_before_the_scripts_of_its_parts_have_run()
    {
        var (page, release) = await WithLate("**/js/captcha.*.js");

        var state = page.Measure<string?>("() => document.querySelector('[data-js=captcha]').dataset.now");
        await HasAnswered(page);
        release();

        Assert.Equal("picture", await state);
    }

    /// <summary>The login page, of which one part is held back until it is released.</summary>
    private async Task<(IPage Page, Action Release)> WithLate(string part)
    {
        var page = await Window(Phone);
        var held = new TaskCompletionSource();
        await page.RouteAsync(part, async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/login", new() { WaitUntil = WaitUntilState.Commit });
        await HasAnswered(page);
        return (page, held.SetResult);
    }

    /// <summary>The browser answers in turn: what it was asked before, it has been asked by now.</summary>
    private static Task HasAnswered(IPage page) => Expect(page.Heading("登录")).ToBeVisibleAsync();
}
