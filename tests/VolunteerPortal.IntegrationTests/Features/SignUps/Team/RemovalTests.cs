using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Team;

/// <summary>A confirmed volunteer is taken off the roster, is told at once, and the place goes on.</summary>
public sealed class RemovalTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Reason = "本人打电话说来不了";

    [Fact]
    public async Task Whoever_is_removed_is_told_and_the_place_goes_to_the_next()
    {
        var (team, shift, browser) = await Team(capacity: 1);
        var (leaves, waits) = (await Confirmed(shift), await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted));

        var done = await Remove(browser, team, leaves);

        Assert.Contains("已撤下 1 人", done.Text);
        Assert.Equal((SignUpStatus.Removed, SignUpStatus.Requested), (await StatusOf(leaves), await StatusOf(waits)));
        Assert.Equal(1, await TakenOf(shift));
        Assert.Equal(SignUpNotices.RemovedTitle, (await MessagesOf(leaves))[^1]);
        var own = await (await portal.SignedIn(leaves.AccountId)).Open($"/sign-ups/{leaves.Id}");
        Assert.Contains($"请不要前往。原因：{Reason}", own.Text);
    }

    [Fact]
    public async Task Nobody_is_removed_without_a_reason()
    {
        var (team, shift, browser) = await Team();
        var stays = await Confirmed(shift);

        var again = await browser.Submit(await Open(browser, team), $"button[name=refuse][value='{stays.Id}']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请填写撤下的原因", again.Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(stays));
    }

    [Fact]
    public async Task A_removal_taken_back_puts_the_person_where_they_were()
    {
        var (team, shift, browser) = await Team();
        var back = await Confirmed(shift);
        var done = await Remove(browser, team, back);

        await browser.Submit(done, "撤销");

        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(back));
        Assert.Equal(1, await TakenOf(shift));
        Assert.Equal([SignUpNotices.RemovedTitle, SignUpNotices.RestoredTitle], await MessagesOf(back));
        // The undo is used up: it does not go on to take back an approval
        Assert.DoesNotContain("已撤销", (await browser.Submit(done, "撤销")).Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(back));
    }

    [Fact]
    public async Task With_the_place_gone_a_removal_taken_back_leads_the_waitlist()
    {
        var (team, shift, browser) = await Team(capacity: 1);
        var (back, next) = (await Confirmed(shift), await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted));
        var last = await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted);
        var done = await Remove(browser, team, back);

        await browser.Submit(done, "撤销");

        Assert.Equal((SignUpStatus.Waitlisted, SignUpStatus.Requested, SignUpStatus.Waitlisted),
            (await StatusOf(back), await StatusOf(next), await StatusOf(last)));
        Assert.Equal(back.Id, await portal.Db(db =>
            Waitlist.InOrder(db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted))
                .Select(s => s.Id).FirstAsync()));
        Assert.Equal(1, await TakenOf(shift));
    }

    [Fact]
    public async Task Whoever_took_another_shift_meanwhile_is_not_put_back_over_it()
    {
        var (team, shift, browser) = await Team();
        var back = await Confirmed(shift);
        var done = await Remove(browser, team, back);
        var other = await portal.Given.Shift();
        Assert.NotNull((await portal.Use((SignUpService signUps) =>
            signUps.SignUp(other.Id, back.AccountId, Guid.CreateVersion7(), acceptsWaitlist: false))).SignUpId);

        var undone = await browser.Submit(done, "撤销");

        Assert.Contains("之后又有变化", undone.Text);
        Assert.Equal((SignUpStatus.Removed, 0), (await StatusOf(back), await TakenOf(shift)));
    }

    /// <summary>A colleague approved while this list was open.</summary>
    [Fact]
    public async Task A_late_rejection_removes_nobody_who_was_approved_meanwhile()
    {
        var (team, shift, browser) = await Team();
        var request = await portal.Given.SignUp(shift, status: SignUpStatus.Requested);
        var queue = await browser.Open($"/team/{team.Id}/sign-ups");
        await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=approve][value='{request.Id}']");

        var late = await browser.Submit(queue, $"button[name=refuse][value='{request.Id}']", ($"reason-{request.Id}", "人数已满"));

        Assert.Contains("已经处理过", late.Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(request));
    }

    [Fact]
    public async Task Whoever_has_begun_to_serve_stays_on_the_roster()
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team), inHours: -1);
        var (serves, browser) = (await Confirmed(shift), await Coordinator(team));

        var answer = await Remove(browser, team, serves);

        Assert.Contains("已经开始", answer.Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(serves));
    }

    [Fact]
    public async Task The_roster_leads_to_the_people_who_can_be_removed()
    {
        var (team, shift, browser) = await Team();
        var (one, _) = (await Confirmed(shift), await Confirmed(await portal.Given.Shift(await portal.Given.DutyPost(team), inHours: 99)));

        var roster = await browser.Open($"/team/{team.Id}/shifts/{shift.Id}");
        var page = await browser.Open(roster.Find("#people + a").GetAttribute("href")!);

        Assert.Equal(one.Id.ToString(), page.Find("[data-row] [name=id]").GetAttribute("value"));
        Assert.Single(page.All("[data-row]"));
    }

    private static Task<Page> Open(Browser browser, Organisation team) => browser.Open($"/team/{team.Id}/sign-ups?status=Confirmed");

    private static async Task<Page> Remove(Browser browser, Organisation team, SignUp signUp) =>
        await browser.Submit(await Open(browser, team), $"button[name=refuse][value='{signUp.Id}']", ($"why-{signUp.Id}", Reason));

    private async Task<(Organisation Team, Shift Shift, Browser Browser)> Team(int capacity = 5)
    {
        var team = await portal.Given.Organisation();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity);
        return (team, shift, await Coordinator(team));
    }

    private async Task<Browser> Coordinator(Organisation team) => await portal.SignedIn((await portal.Given.Coordinator(team)).Id);

    private Task<SignUp> Confirmed(Shift shift) => portal.Given.SignUp(shift, status: SignUpStatus.Confirmed);

    private Task<int> TakenOf(Shift shift) => portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Taken).SingleAsync());

    private Task<SignUpStatus> StatusOf(SignUp signUp) =>
        portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Status).SingleAsync());

    private Task<List<string>> MessagesOf(SignUp signUp) => portal.Db(db =>
        db.Notifications.Where(n => n.AccountId == signUp.AccountId).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id)
            .Select(n => n.Title).ToListAsync());
}
