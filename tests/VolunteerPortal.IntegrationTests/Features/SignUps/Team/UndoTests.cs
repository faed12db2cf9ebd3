using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Team;

public sealed class UndoTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_undone_approval_gives_a_place_elsewhere_that_it_overlapped()
    {
        var (team, browser) = await Team();
        var person = await portal.Given.Account();
        var request = await portal.Given.SignUp(await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true)), person,
            SignUpStatus.Requested);
        var waiting = await portal.Given.SignUp(await portal.Given.Shift(capacity: 1), person, SignUpStatus.Waitlisted);
        var approved = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=approve][value='{request.Id}']");
        Assert.Equal(SignUpStatus.Waitlisted, await StatusOf(waiting));

        await browser.Submit(approved, "撤销");

        Assert.Equal((SignUpStatus.Requested, SignUpStatus.Confirmed), (await StatusOf(request), await StatusOf(waiting)));
    }

    [Fact]
    public async Task Ten_minutes_are_not_made_longer_by_one_who_leaves_later()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true));
        var (stays, leaves) = (await portal.Given.SignUp(shift, status: SignUpStatus.Requested),
            await portal.Given.SignUp(shift, status: SignUpStatus.Requested));
        var approved = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), "通过所选", ("id", $"{stays.Id}"),
            ("id", $"{leaves.Id}"));
        await portal.Db(db => db.SignUps.Where(s => s.ShiftId == shift.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.StatusChangedAt, s => s.StatusChangedAt.AddMinutes(-11))));
        await portal.Use((SignUpService signUps) => signUps.Withdraw(leaves.Id, leaves.AccountId));

        var undone = await browser.Submit(approved, "撤销");

        Assert.Contains("10 分钟", undone.Text);
        Assert.Equal((SignUpStatus.Confirmed, SignUpStatus.Withdrawn), (await StatusOf(stays), await StatusOf(leaves)));
    }

    [Fact]
    public async Task A_rejected_person_who_signed_up_again_stays_and_undo_says_so()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true));
        var person = await portal.Given.Account();
        var request = await portal.Given.SignUp(shift, person, SignUpStatus.Requested);
        var rejected = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=refuse][value='{request.Id}']",
            ($"reason-{request.Id}", "请先完成培训"));
        var again = await portal.Use((SignUpService signUps) =>
            signUps.SignUp(shift.Id, person.Id, Guid.CreateVersion7(), acceptsWaitlist: false));

        var undone = await browser.Submit(rejected, "撤销");

        Assert.NotNull(again.SignUpId);
        Assert.Contains("之后又有变化", undone.Text);
        Assert.DoesNotContain("已撤销", undone.Text);
        Assert.Equal(SignUpStatus.Rejected, await StatusOf(request));
    }

    [Fact]
    public async Task Whoever_was_rejected_from_the_waitlist_stands_again_where_they_stood()
    {
        var (team, browser) = await Team();
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity: 1);
        await portal.Given.SignUp(shift, status: SignUpStatus.Confirmed);
        var (first, second) = (await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted),
            await portal.Given.SignUp(shift, status: SignUpStatus.Waitlisted));
        var list = await browser.Open($"/team/{team.Id}/sign-ups?status=Waitlisted");
        var rejected = await browser.Submit(list, $"button[name=refuse][value='{second.Id}']", ($"reason-{second.Id}", "人数已满"));

        var undone = await browser.Submit(rejected, "撤销");

        Assert.Contains("status=Waitlisted", undone.Path, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([first.Id, second.Id], await portal.Db(db =>
            Waitlist.InOrder(db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted))
                .Select(s => s.Id).ToListAsync()));
    }

    [Theory]
    [InlineData("\u200B\u202E\u3000")]
    [InlineData("\u3164")]
    [InlineData("\u2800\uFE0F")]
    [InlineData("\u115F\uFFA0\u034F")]
    public async Task A_reason_nobody_can_see_is_no_reason(string reason)
    {
        var (team, browser) = await Team();
        var request = await portal.Given.SignUp(await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true)),
            status: SignUpStatus.Requested);

        var answer = await browser.Submit(await browser.Open($"/team/{team.Id}/sign-ups"), $"button[name=refuse][value='{request.Id}']",
            ($"reason-{request.Id}", reason));

        Assert.Contains("请填写不通过的原因", answer.Text);
        Assert.Equal(SignUpStatus.Requested, await StatusOf(request));
    }

    [Fact]
    public async Task Undo_works_only_in_the_team_whose_decision_it_was()
    {
        var (lost, kept) = (await portal.Given.Organisation(), await portal.Given.Organisation());
        var coordinator = await portal.Given.Coordinator(lost);
        await portal.Given.Saved(new RoleGrant { AccountId = coordinator.Id, Role = Roles.Coordinator, OrganisationId = kept.Id,
            ValidFrom = coordinator.CreatedAt });
        var browser = await portal.SignedIn(coordinator.Id);
        var request = await portal.Given.SignUp(await portal.Given.Shift(await portal.Given.DutyPost(lost, needsApproval: true)),
            status: SignUpStatus.Requested);
        var approved = await browser.Submit(await browser.Open($"/team/{lost.Id}/sign-ups"), $"button[name=approve][value='{request.Id}']");
        var undo = approved.Find("form[action*='/undo/']").GetAttribute("action")!;
        var token = approved.Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        await portal.Db(db => db.RoleGrants.Where(g => g.OrganisationId == lost.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.ValidTo, DateTimeOffset.UnixEpoch)));

        var own = await browser.Post(undo, ("__RequestVerificationToken", token));
        var detour = await browser.Post(undo.Replace($"{lost.Id}", $"{kept.Id}"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.NotFound, own.Status);
        Assert.DoesNotContain("已撤销", detour.Text);
        Assert.Equal(SignUpStatus.Confirmed, await StatusOf(request));
    }

    private async Task<(Organisation Team, Browser Browser)> Team()
    {
        var team = await portal.Given.Organisation();
        return (team, await portal.SignedIn((await portal.Given.Coordinator(team)).Id));
    }

    private Task<SignUpStatus> StatusOf(SignUp signUp) =>
        portal.Db(db => db.SignUps.Where(s => s.Id == signUp.Id).Select(s => s.Status).SingleAsync());
}
