using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;

namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Coordinators and reviewers who decide at the same moment about the same people: after each race all invariants hold.</summary>
public sealed class DecisionRaceTests(RaceScene scene) : IClassFixture<RaceScene>
{
    private const int Rounds = 2;

    [Fact]
    public async Task Approving_rejecting_undoing_and_leaving_at_once_leave_one_truth()
    {
        var team = scene.Portal.Cast.Team;
        var shift = await Requested(team, capacity: 8, volunteers: await scene.Volunteers(20));
        var signUps = await scene.Number<Guid[]>("select array(select id from sign_ups where shift_id = $1)", shift.Id);
        var coordinators = new[] { await scene.Ready(scene.Portal.Cast.Coordinator),
            await scene.Ready(await scene.Given.Coordinator(team)) };

        for (var round = 0; round < Rounds; round++)
        {
            await Race.Between(signUps.SelectMany((id, at) => new[]
            {
                coordinators[at % 2].Approves(team.Id, id),
                coordinators[(at + 1) % 2].Rejects(team.Id, id),
            }));
            var batches = await scene.Number<Guid[]>(
                "select array(select distinct decision_batch from sign_ups where shift_id = $1 and decision_batch is not null)", shift.Id);
            await Race.Between(batches.SelectMany(batch => coordinators.Select(coordinator => coordinator.Undoes(team.Id, batch))));
        }

        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Two_teams_that_approve_one_person_for_the_same_hours_confirm_one_shift()
    {
        var teams = new[] { scene.Portal.Cast.Team, await scene.Given.Organisation() };
        var volunteers = await scene.Volunteers(15);
        var shifts = new[] { await Requested(teams[0], 50, volunteers), await Requested(teams[1], 50, volunteers, inHours: 49) };
        var coordinators = new[] { await scene.Ready(scene.Portal.Cast.Coordinator),
            await scene.Ready(await scene.Given.Coordinator(teams[1])) };

        await Race.Between(await Task.WhenAll(shifts.Select(async (shift, at) =>
            coordinators[at]
                .Approves(teams[at].Id,
                    await scene.Number<Guid[]>("select array(select id from sign_ups where shift_id = $1)", shift.Id)))));

        Assert.Equal(15,
            await scene.Number<long>("select count(*) from sign_ups where shift_id = any($1) and status = 1",
                shifts.Select(shift => shift.Id).ToArray()));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task A_shift_cancelled_while_people_come_go_and_are_reviewed_is_empty()
    {
        var team = scene.Portal.Cast.Team;
        var late = await scene.Volunteers(10);
        var shift = await Requested(team, capacity: 8, volunteers: await scene.Volunteers(10));
        var signUps = await scene.Number<Guid[]>("select array(select id from sign_ups where shift_id = $1)", shift.Id);
        var coordinator = await scene.Ready(scene.Portal.Cast.Coordinator);

        await Race.Between(
        [
            .. signUps.Select(id => coordinator.Approves(team.Id, id)),
            coordinator.Cancels(team.Id, shift),
            coordinator.Cancels(team.Id, shift),
            .. late.Select(volunteer => volunteer.SignsUp(shift, waits: true)),
        ]);

        Assert.Equal(0, await scene.Number<long>("select count(*) from sign_ups where shift_id = $1 and status in (0, 1, 2)", shift.Id));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task A_comment_sent_ten_times_is_one_and_is_decided_once()
    {
        var (appeal, key) = (await scene.Given.Appeal(), Guid.CreateVersion7());
        var author = (await scene.Volunteers(1))[0];
        var reviewers = new[] { await scene.Ready(scene.Portal.Cast.Office), await scene.Ready(await scene.Given.OfficeAdmin()) };

        await Race.Between(Enumerable.Range(0, 10).Select(_ => author.Comments(appeal.Id, "周日我有空", key)));
        var comment = await scene.Number<Guid>("select id from comments where appeal_id = $1", appeal.Id);
        await Race.Between(reviewers.SelectMany(reviewer => Enumerable.Range(0, 5)
            .SelectMany(_ => new[] { reviewer.Shows(comment), reviewer.Hides("Pending", comment) })));

        Assert.Equal(1,
            await scene.Number<long>(
                "select count(*) from audit_entries where subject_id = $1 and action in ('comment.approved', 'comment.hidden')", comment));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Comments_that_are_shown_hidden_and_taken_back_at_once_leave_one_truth()
    {
        var appeal = await scene.Given.Appeal();
        foreach (var author in await scene.Volunteers(8))
            await author.Comments(appeal.Id, "我也来");
        var comments = await scene.Number<Guid[]>("select array(select id from comments where appeal_id = $1)", appeal.Id);
        var reviewers = new[] { await scene.Ready(scene.Portal.Cast.Office), await scene.Ready(await scene.Given.OfficeAdmin()) };

        for (var round = 0; round < Rounds; round++)
        {
            await Race.Between(comments.SelectMany(id =>
                new[] { reviewers[0].Shows(id), reviewers[1].Hides("Pending", id), reviewers[1].Hides("Visible", id) }));
            var decided = await scene.Number<Guid[]>(
                "select array(select distinct decision_batch from comments where appeal_id = $1 and decision_batch is not null)",
                appeal.Id);
            await Race.Between(decided.SelectMany(batch => reviewers.Select(reviewer => reviewer.TakesBack(batch))));
        }

        Assert.Empty(await scene.Violations());
    }

    /// <summary>A shift of the team for which all of them have asked; those beyond its places wait.</summary>
    private async Task<Shift> Requested(Organisation team, int capacity, IReadOnlyList<Caller> volunteers, double inHours = 48)
    {
        var shift = await scene.Given.Shift(await scene.Given.DutyPost(team, needsApproval: true), capacity, inHours);
        await Race.Between(volunteers.Select(volunteer => volunteer.SignsUp(shift, waits: true)));
        return shift;
    }
}
