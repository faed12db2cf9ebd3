using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>A portal in which everything has happened once: sign-ups, comments and appeals in every state, each with its story.</summary>
public sealed class Story(TestPostgres postgres) : IAsyncLifetime
{
    public RaceScene Scene { get; } = new(postgres);

    private Cast Cast => Scene.Portal.Cast;

    private Caller Coordinator => Scene.Portal.As(Roles.Coordinator);

    private Caller Office => Scene.Portal.As(Roles.Office);

    public async ValueTask InitializeAsync()
    {
        await Scene.InitializeAsync();
        await AFullShift();
        await DecidedRequests();
        await ACancelledShift();
        await Comments();
        var appeal = await Scene.Given.Appeal();
        await Scene.Given.Appeal(with: a => a.Withdraw("活动取消", TimeProvider.System.GetUtcNow()), published: false);
        await Scene.Portal.Visitor().PostWithToken($"/appeals/{appeal.Id}/shares");
        await Scene.Portal.Visitor().PostWithToken("/login", ("account", "nobody"), ("password", "x"));
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    /// <summary>Two places, five people; two leave, two move up, one goes on waiting.</summary>
    private async Task AFullShift()
    {
        var shift = await Scene.Given.Shift(await Scene.Given.DutyPost(Cast.Team), capacity: 2);
        var people = await Scene.Volunteers(5);
        foreach (var person in people)
            await person.SignsUp(shift, waits: true);
        await people[0].Withdraws(await SignUpOn(shift, status: 1));
        await people[1].Withdraws(await SignUpOn(shift, status: 1));
    }

    private async Task DecidedRequests()
    {
        var shift = await Scene.Given.Shift(await Scene.Given.DutyPost(Cast.Team, needsApproval: true));
        foreach (var person in await Scene.Volunteers(4))
            await person.SignsUp(shift);
        await Coordinator.Approves(Cast.Team.Id, await SignUpOn(shift, status: 0));
        await Coordinator.Rejects(Cast.Team.Id, await SignUpOn(shift, status: 0));
        var regretted = await SignUpOn(shift, status: 0);
        await Coordinator.Approves(Cast.Team.Id, regretted);
        await Coordinator.Undoes(Cast.Team.Id, await Scene.Number<Guid>("select decision_batch from sign_ups where id = $1", regretted));
        await Coordinator.SetsCapacity(Cast.Team.Id, shift, 12);
    }

    private async Task ACancelledShift()
    {
        var shift = await Scene.Given.Shift(await Scene.Given.DutyPost(Cast.Team));
        foreach (var person in await Scene.Volunteers(2))
            await person.SignsUp(shift);
        await Coordinator.Cancels(Cast.Team.Id, shift);
    }

    /// <summary>Shown, hidden, waiting, and shown by mistake.</summary>
    private async Task Comments()
    {
        var appeal = await Scene.Given.Appeal();
        var author = (await Scene.Volunteers(1))[0];
        foreach (var text in new[] { "我来", "我也来", "几点集合？", "带伞吗？" })
            await author.Comments(appeal.Id, text);
        await Office.Shows(await Comment(appeal.Id));
        await Office.Hides("Pending", await Comment(appeal.Id));
        var regretted = await Comment(appeal.Id);
        await Office.Shows(regretted);
        await Office.TakesBack(await Scene.Number<Guid>("select decision_batch from comments where id = $1", regretted));
    }

    private Task<Guid> SignUpOn(Shift shift, int status) =>
        Scene.Number<Guid>("select id from sign_ups where shift_id = $1 and status = $2 order by created_at, id limit 1", shift.Id,
            (short)status);

    private Task<Guid> Comment(Guid appeal) =>
        Scene.Number<Guid>("select id from comments where appeal_id = $1 and state = 0 order by created_at limit 1", appeal);
}
