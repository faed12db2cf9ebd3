using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class CoordinatorTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string OwnWords = "补充一句，或者自己写";

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_coordinator_sees_warnings_in_the_queue_approves_and_takes_it_back(int width, bool script)
    {
        var (team, shift) = await TeamWithTraining();
        var ready = await Asks(shift, "石竹青", trained: true);
        var busy = await Asks(shift, "江望舒", trained: true);
        await Portal.Given.SignUp(await Portal.Given.Shift(inHours: 50), busy);
        await Asks(shift, "白露秋", trained: false);
        await Asks((await TeamWithTraining()).Shift, "顾小雪", trained: true);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);

        await page.GotoAsync("/team");
        await Expect(Row(page, "江望舒")).ToContainTextAsync("时间和已确认的班次重叠");
        await Expect(Row(page, "白露秋")).ToContainTextAsync("还没有通过这个岗位要求的培训");
        await page.DoesNotShow("顾小雪");
        await page.Press("通过 石竹青");
        await page.Shows("已通过 1 人");
        await Expect(Row(page, "石竹青")).ToHaveCountAsync(0);
        await page.Press("撤销");
        await page.Shows("已撤销");
        await page.Press("通过 石竹青");
        await page.Shows("已通过 1 人");

        await Hears(ready, "报名已通过");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Rejecting_needs_a_reason_in_the_row_and_the_volunteer_reads_it(int width, bool script)
    {
        var (team, shift) = await TeamWithTraining();
        var volunteer = await Asks(shift, "石竹青", trained: true);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);

        await page.GotoAsync($"/team/{team.Id}/sign-ups");
        await page.Link("不通过 石竹青…").ClickAsync();
        await page.Press("不通过 石竹青");
        await Expect(page.Locator(".reason-open")).ToContainTextAsync("请填写不通过的原因");
        await page.Type(OwnWords, "这一班要会用抽水泵");
        await page.Press("不通过 石竹青");

        await page.Shows("已退回 1 人");
        await Hears(volunteer, "这一班要会用抽水泵");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Many_are_decided_at_once_and_each_is_judged_by_itself(int width, bool script)
    {
        var (team, shift) = await TeamWithTraining();
        var one = await Asks(shift, "石竹青", trained: true);
        await Asks(shift, "江望舒", trained: true);
        await Asks(shift, "白露秋", trained: false);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);

        await page.GotoAsync($"/team/{team.Id}/sign-ups");
        foreach (var name in new[] { "石竹青", "江望舒", "白露秋" })
            await page.Tick($"选择 {name}");
        if (script)
            await Expect(page.Button("通过所选（3）")).ToBeVisibleAsync();
        await page.Locator("button[name=approve][value=checked]").ClickAsync();
        await page.Shows("已通过 2 人", "有 1 条没有处理");
        await Expect(Row(page, "白露秋")).ToContainTextAsync("没有处理");
        await page.Tick("选择 白露秋");
        await page.Locator(".bulk").GetByRole(AriaRole.Link).ClickAsync();
        await page.Type(OwnWords, "请先参加周三的培训");
        await page.Locator("button[name=refuse][value=checked]").ClickAsync();

        await page.Shows("已退回 1 人", "这里没有报名");
        await Hears(one, "报名已通过");
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Enter_in_the_reason_for_all_ticked_approves_nobody(int width, bool script)
    {
        var (team, shift) = await TeamWithTraining();
        var volunteer = await Asks(shift, "石竹青", trained: true);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);
        var sent = page.Sendings();

        await page.GotoAsync($"/team/{team.Id}/sign-ups");
        await page.Tick("选择 石竹青");
        await page.Locator(".bulk").GetByRole(AriaRole.Link).ClickAsync();
        await page.Type(OwnWords, "请先参加周三的培训");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("button[name=refuse][value=checked]").ClickAsync();

        await page.Shows("已退回 1 人");
        await Hears(volunteer, "请先参加周三的培训");
        Assert.Equal(["sign-up.rejected"], await DecisionsOn(shift));
        Assert.Single(sent);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Enter_in_a_rows_reason_or_box_decides_nothing_and_loses_nothing(int width, bool script)
    {
        var (team, shift) = await TeamWithTraining();
        var volunteer = await Asks(shift, "石竹青", trained: true);
        var page = await Window(width, script, (await Portal.Given.Coordinator(team)).Id);
        var sent = page.Sendings();

        await page.GotoAsync($"/team/{team.Id}/sign-ups");
        await page.Link("不通过 石竹青…").ClickAsync();
        await page.Type(OwnWords, "这一班要会用抽水泵");
        await page.Keyboard.PressAsync("Enter");
        await page.Tick("选择 石竹青");
        await page.Keyboard.PressAsync("Enter");
        // Without script Chromium passes over a disabled button from a box to tick: the form goes, and comes back as it was
        if (!script)
            await page.Shows("还没有处理");
        await Expect(page.Field("选择 石竹青")).ToBeCheckedAsync();
        await page.Press("不通过 石竹青");

        await page.Shows("已退回 1 人");
        await Hears(volunteer, "这一班要会用抽水泵");
        Assert.Equal(["sign-up.rejected"], await DecisionsOn(shift));
        Assert.Equal(script ? 1 : 2, sent.Count);
    }

    private Task<List<string>> DecisionsOn(Shift shift) => Portal.Db(db => (
        from entry in db.AuditEntries
        join signUp in db.SignUps on entry.SubjectId equals signUp.Id
        where signUp.ShiftId == shift.Id
        select entry.Action).ToListAsync());

    private static ILocator Row(IPage page, string name) => page.Locator("[data-row]", new() { HasText = name });

    private async Task<(Organisation Team, Shift Shift)> TeamWithTraining()
    {
        var team = await Portal.Given.Organisation();
        var course = await Portal.Given.Course();
        return (team, await Portal.Given.Shift(await Portal.Given.DutyPost(team, needsApproval: true, courseId: course.Id)));
    }

    private async Task<Account> Asks(Shift shift, string name, bool trained)
    {
        var account = await Portal.Given.Account(name);
        if (trained)
            await Portal.Given.Trained(account,
                await Portal.Db(async db =>
                    (await db.FindAsync<Features.Training.Course>((await db.FindAsync<DutyPost>(shift.DutyPostId))!.RequiredCourseId))!));
        await Portal.Given.SignUp(shift, account, SignUpStatus.Requested);
        return account;
    }

    private async Task Hears(Account volunteer, string message)
    {
        var page = await Window(Phone, who: volunteer.Id);
        await page.GotoAsync("/me/messages");
        await page.Shows(message);
    }
}
