using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Team;

public sealed class SignUpReviewPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_queue_shows_the_own_requests_with_their_warnings()
    {
        var course = await portal.Given.Course();
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true, courseId: course.Id));
        var busy = await portal.Given.Account("石竹青");
        await portal.Given.SignUp(await portal.Given.Shift(inHours: 50), busy, SignUpStatus.Confirmed);
        await portal.Given.SignUp(shift, busy, SignUpStatus.Requested);
        await portal.Given.SignUp(await portal.Given.Shift(await portal.Given.DutyPost(needsApproval: true)),
            await portal.Given.Account("江望舒"), SignUpStatus.Requested);

        var queue = await browser.Open($"/team/{team.Id}/sign-ups");

        var row = queue.All("tbody tr[data-row]").Single();
        Assert.Contains("石竹青", row);
        Assert.Contains("时间和已确认的班次重叠", row);
        Assert.Contains("还没有通过这个岗位要求的培训", row);
    }

    [Fact]
    public async Task Approving_confirms_and_tells_the_volunteer()
    {
        var (team, browser) = await Team();
        var signUp = await Request(team);

        var queue = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=approve][value='{signUp.Id}']");

        Assert.Contains("已通过 1 人", queue.Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(signUp));
        Assert.Equal(["报名已通过"], await MessagesOf(signUp.AccountId));
        Assert.Equal(1, await portal.Db(db => db.AuditEntries.CountAsync(a => a.SubjectId == signUp.Id && a.Action == "sign-up.approved")));
    }

    [Fact]
    public async Task Rejecting_needs_a_reason_and_the_row_says_so()
    {
        var (team, browser) = await Team();
        var signUp = await Request(team);
        var queue = await browser.Open($"/team/{team.Id}/sign-ups");
        var reject = $"button[name=refuse][value='{signUp.Id}']";

        var again = await browser.Submit(queue, reject);
        await browser.Submit(again, reject, ($"reason-{signUp.Id}", "人数已满"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请填写不通过的原因", again.Find(".reason-open").TextContent);
        Assert.Equal(SignUpStatus.Rejected, await StatusOf(signUp));
        Assert.Equal("人数已满", await portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Reason).SingleAsync()));
        Assert.Equal(0, await TakenOf(signUp.ShiftId));
    }

    [Fact]
    public async Task Many_at_once_are_each_judged_by_themselves()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true));
        var free = await portal.Given.SignUp(shift, status: SignUpStatus.Requested);
        var busyAccount = await portal.Given.Account();
        var busy = await portal.Given.SignUp(shift, busyAccount, SignUpStatus.Requested);
        await portal.Given.SignUp(await portal.Given.Shift(inHours: 49), busyAccount);
        var queue = await browser.Open($"/team/{team.Id}/sign-ups");

        var result = await browser.Submit(queue, "通过所选", ("id", $"{free.Id}"), ("id", $"{busy.Id}"));

        Assert.True(result.Text.Contains("已通过 1 人"), result.Text);
        Assert.Contains("没有处理：时间和已确认的班次重叠", result.All("tbody tr[data-row]").Single());
        Assert.Equal((SignUpStatus.Confirmed, SignUpStatus.Requested), (await StatusOf(free), await StatusOf(busy)));
    }

    [Fact]
    public async Task Undo_brings_the_request_back_and_tells_the_volunteer()
    {
        var (team, browser) = await Team();
        var signUp = await Request(team);

        var queue = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=approve][value='{signUp.Id}']");
        var undone = await browser.Submit(queue, "撤销");

        Assert.Contains("已撤销", undone.Text);
        Assert.Equal(SignUpStatus.Requested, await StatusOf(signUp));
        Assert.Equal(["报名已通过", "报名重新进入审核"], await MessagesOf(signUp.AccountId));
        Assert.Equal(1, await TakenOf(signUp.ShiftId));
    }

    [Fact]
    public async Task A_rejection_moves_the_waitlist_up_and_undo_puts_the_person_first()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity: 1);
        var rejected = await portal.Given.SignUp(shift, status: SignUpStatus.Requested);
        var waiting = await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted);
        await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted);

        var queue = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=refuse][value='{rejected.Id}']",
            ($"reason-{rejected.Id}", "人数已满"));
        await browser.Submit(queue, "撤销");

        Assert.Equal((SignUpStatus.Requested, SignUpStatus.Waitlisted), (await StatusOf(waiting), await StatusOf(rejected)));
        var first = await portal.Db(db => Waitlist.InOrder(db.SignUps.Where(s => s.ShiftId == shift.Id
            && s.Status == SignUpStatus.Waitlisted)).Select(s => s.Id).FirstAsync());
        Assert.Equal(rejected.Id, first);
        Assert.Equal(1, await TakenOf(shift.Id));
    }

    [Fact]
    public async Task Another_teams_queue_and_sign_ups_do_not_exist()
    {
        var (team, browser) = await Team();
        var mine = await Request(team);
        var other = await portal.Given.Organisation();
        var foreign = await Request(other);
        var queue = await browser.Open($"/team/{team.Id}/sign-ups");

        var crafted = await browser.Submit(queue, "通过所选", ("id", $"{mine.Id}"), ("id", $"{foreign.Id}"));

        Assert.Equal(HttpStatusCode.NotFound, crafted.Status);
        Assert.Equal((SignUpStatus.Requested, SignUpStatus.Requested), (await StatusOf(mine), await StatusOf(foreign)));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/team/{other.Id}/sign-ups")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/team/{team.Id}/shifts/{foreign.ShiftId}")).Status);
    }

    [Fact]
    public async Task A_volunteer_without_the_role_finds_no_desk()
    {
        var (team, _) = await Team();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open($"/team/{team.Id}/sign-ups")).Status);
    }

    [Fact]
    public async Task More_places_move_the_waitlist_up_and_fewer_than_held_are_refused()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team), capacity: 1);
        await portal.Given.SignUp(shift);
        var waiting = await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted);
        var page = await browser.Open($"/team/{team.Id}/shifts/{shift.Id}");

        var raised = await browser.Submit(page, "保存人数", ("Form.Capacity", "２"));
        var refused = await browser.Submit(raised, "保存人数", ("Form.Capacity", "1"));
        var nonsense = await browser.Submit(raised, "保存人数", ("Form.Capacity", "一百\ud83d\ude00"));
        var noText = await browser.Submit(raised, "保存人数", ("Form.Capacity", "3\uFFFE"));

        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(waiting));
        Assert.Contains("已有 2 人占着名额", refused.Text);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity),
            (refused.Status, nonsense.Status, noText.Status));
        Assert.Contains("人数应是 1 到 10000 的整数", nonsense.Text);
        Assert.Equal(2, await TakenOf(shift.Id));
    }

    [Fact]
    public async Task Cancelling_a_shift_tells_everyone_on_it()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team), capacity: 1);
        SignUp[] all = [await portal.Given.SignUp(shift), await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted)];

        var ask = await browser.Open($"/team/{team.Id}/shifts/{shift.Id}/cancellation");
        var without = await browser.Submit(ask, "确认取消这一班");
        await browser.Submit(without, "确认取消这一班", ("Form.Reason", "暴雨红色预警"));

        Assert.Contains("2 位报名或候补的志愿者会收到取消消息", ask.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        foreach (var signUp in all)
        {
            Assert.Equal(SignUpStatus.ShiftCancelled, await StatusOf(signUp));
            Assert.Equal(["班次取消了"], await MessagesOf(signUp.AccountId));
        }

        Assert.Equal(0, await TakenOf(shift.Id));
        Assert.Contains("这一班已经取消", (await browser.Open($"/posts/{shift.DutyPostId}")).Text);
    }

    private async Task<(Organisation Team, Browser Browser)> Team()
    {
        var team = await portal.Given.Organisation();
        return (team, await portal.SignedIn((await portal.Given.Coordinator(team)).Id));
    }

    private async Task<SignUp> Request(Organisation team) =>
        await portal.Given.SignUp(await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true)),
            status: SignUpStatus.Requested);

    private Task<SignUpStatus> StatusOf(SignUp signUp) =>
        portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Status).SingleAsync());

    private Task<int> TakenOf(Guid shiftId) => portal.Db(db => db.Shifts.Where(s => s.Id == shiftId).Select(s => s.Taken).SingleAsync());

    private Task<List<string>> MessagesOf(Guid accountId) =>
        portal.Db(db => db.Notifications.Where(n => n.AccountId == accountId).OrderBy(n => n.CreatedAt).Select(n => n.Title).ToListAsync());
}
