using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerPortal.Features.SignUps;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

/// <summary>What every review has, tried on sign-ups: the reason opens where it is asked for, and keys act on the row one is at.</summary>
public sealed class ReviewTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] Names = ["石竹青", "江望舒", "白露秋"];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task The_reason_opens_where_it_is_asked_for_and_what_was_ticked_stays(int width, bool script)
    {
        var (page, signUps) = await Queue(width, script);
        await Expect(page.Locator(".reason").Filter(new() { Visible = true })).ToHaveCountAsync(0);

        await page.Tick("选择 白露秋");
        await page.Link("不通过 江望舒…").ClickAsync();
        await Expect(page.Locator(".reason").Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Radio, new() { Name = "时间与其他班次冲突" }).CheckAsync();
        await page.Type("补充一句，或者自己写", "周日还有空位");
        await Expect(page.Field("选择 白露秋")).ToBeCheckedAsync();
        await page.Link("先不处理").ClickAsync();
        await Expect(page.Locator(".reason").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await page.Link("不通过 江望舒…").ClickAsync();
        await page.Press("不通过 江望舒");

        await page.Shows("已退回 1 人");
        Assert.Equal("时间与其他班次冲突；周日还有空位", await ReasonOf(signUps[1]));
        Assert.Equal([SignUpStatus.Requested, SignUpStatus.Rejected, SignUpStatus.Requested], await StatusOf(signUps));
    }

    [Fact]
    public async Task Keys_go_from_row_to_row_decide_and_take_back()
    {
        var (page, signUps) = await Queue(Desktop, script: true);
        await Expect(page.Locator("[data-keys]")).ToBeVisibleAsync();

        await page.Button("通过 石竹青").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Button("通过 江望舒")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("y");
        await page.Shows("已通过 1 人");
        await Expect(page.Button("通过 白露秋")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("x");
        await Expect(page.Field("选择 石竹青")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("u");
        await page.Shows("已撤销 1 人");
        await page.Button("通过 石竹青").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "人数已满" })).ToBeFocusedAsync();

        Assert.Equal([SignUpStatus.Requested, SignUpStatus.Requested, SignUpStatus.Requested], await StatusOf(signUps));
    }

    [Fact]
    public async Task A_key_held_down_decides_about_one_person_and_keeps_what_was_ticked()
    {
        var (page, signUps) = await Queue(Desktop, script: true);
        await page.Tick("选择 白露秋");

        await page.Button("通过 石竹青").FocusAsync();
        await page.Keyboard.DownAsync("y");
        await page.Shows("已通过 1 人");
        await Expect(page.Button("通过 江望舒")).ToBeFocusedAsync();
        await page.Keyboard.DownAsync("y");
        await page.Keyboard.UpAsync("y");

        await Expect(page.Field("选择 白露秋")).ToBeCheckedAsync();
        await Expect(page.Field("选择 江望舒")).Not.ToBeCheckedAsync();
        Assert.Equal([SignUpStatus.Confirmed, SignUpStatus.Requested, SignUpStatus.Requested], await StatusOf(signUps));
    }

    [Fact]
    public async Task A_form_that_came_back_open_is_folded_by_script_and_keeps_the_focus()
    {
        var (page, _) = await Queue(Desktop, script: true);
        await page.Link("不通过 江望舒…").ClickAsync();
        await page.Press("不通过 江望舒");
        await Expect(page.Locator(".reason-open")).ToBeVisibleAsync();

        await page.Link("先不处理").ClickAsync();

        await Expect(page.Locator(".reason").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await Expect(page.Button("通过 江望舒")).ToBeFocusedAsync();
    }

    /// <summary>Letters that one types are letters.</summary>
    [Fact]
    public async Task No_key_decides_while_one_types_or_is_elsewhere_on_the_page()
    {
        var (page, signUps) = await Queue(Desktop, script: true);
        var sent = page.Sendings();

        await page.Link("不通过 石竹青…").ClickAsync();
        var words = page.Field("补充一句，或者自己写");
        await words.PressSequentiallyAsync("yxu");
        await Expect(words).ToHaveValueAsync("yxu");
        await page.Locator("nav.tabs a").First.FocusAsync();
        await page.Keyboard.PressAsync("y");

        Assert.Empty(sent);
        Assert.Equal([SignUpStatus.Requested, SignUpStatus.Requested, SignUpStatus.Requested], await StatusOf(signUps));
    }

    private async Task<(IPage Page, List<Guid> SignUps)> Queue(int width, bool script)
    {
        var team = await Portal.Given.Organisation();
        var shift = await Portal.Given.Shift(await Portal.Given.DutyPost(team, needsApproval: true));
        var signUps = new List<Guid>();
        foreach (var name in Names)
            signUps.Add((await Portal.Given.SignUp(shift, await Portal.Given.Account(name), SignUpStatus.Requested)).Id);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);
        await page.GotoAsync($"/team/{team.Id}/sign-ups");
        return (page, signUps);
    }

    private Task<string?> ReasonOf(Guid signUp) =>
        Portal.Db(db => db.SignUps.Where(s => s.Id == signUp).Select(s => s.Reason).SingleAsync());

    private async Task<List<SignUpStatus>> StatusOf(List<Guid> signUps)
    {
        var status = await Portal.Db(db => db.SignUps.Where(s => signUps.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Status));
        return [.. signUps.Select(id => status[id])];
    }
}
