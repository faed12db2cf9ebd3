using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.AttackTests.Invariants;

/// <summary>Volunteers at the same moment, over HTTP on one portal: after each race all invariants hold.</summary>
public sealed class SignUpRaceTests(RaceScene scene) : IClassFixture<RaceScene>
{
    private const string Active = "select count(*) from sign_ups where shift_id = $1 and status in (0, 1, 2)";
    private const string Confirmed = "select count(*) from sign_ups where shift_id = $1 and status = 1";

    [Fact]
    public async Task One_form_sent_thirty_times_is_one_sign_up()
    {
        var (shift, key) = (await scene.Given.Shift(), Guid.CreateVersion7());
        var volunteer = (await scene.Volunteers(1))[0];

        await Race.Between(Enumerable.Range(0, 30).Select(_ => volunteer.SignsUp(shift, key)));

        Assert.Equal(1, await scene.Number<long>("select count(*) from sign_ups where shift_id = $1", shift.Id));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Two_forms_of_one_person_are_one_sign_up()
    {
        var shift = await scene.Given.Shift(capacity: 100);
        var volunteers = await scene.Volunteers(25);

        await Race.Between(volunteers.SelectMany(volunteer => new[] { volunteer.SignsUp(shift), volunteer.SignsUp(shift) }));

        Assert.Equal(25, await scene.Number<long>(Active, shift.Id));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Sixty_people_for_ten_places_are_ten_confirmed_and_fifty_waiting()
    {
        var shift = await scene.Given.Shift(capacity: 10);
        var volunteers = await scene.Volunteers(60);

        await Race.Between(volunteers.Select(volunteer => volunteer.SignsUp(shift, waits: true)));

        Assert.Equal(10, await scene.Number<long>(Confirmed, shift.Id));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Nobody_gets_two_shifts_of_the_same_hours()
    {
        var (first, second) = (await scene.Given.Shift(capacity: 100), await scene.Given.Shift(capacity: 100, inHours: 49));
        var volunteers = await scene.Volunteers(20);

        await Race.Between(volunteers.SelectMany(volunteer => new[] { volunteer.SignsUp(first), volunteer.SignsUp(second) }));

        Assert.Equal(20, await scene.Number<long>(Confirmed, first.Id) + await scene.Number<long>(Confirmed, second.Id));
        Assert.Empty(await scene.Violations());
    }

    /// <summary>They wait for two overlapping shifts with room, which they cannot take only because of a third; then the third
    /// ends.</summary>
    [Fact]
    public async Task People_who_come_free_move_up_into_one_of_two_shifts_of_the_same_hours()
    {
        var team = scene.Portal.Cast.Team;
        var post = await scene.Given.DutyPost(team);
        var waitedFor = new[] { await scene.Given.Shift(post, capacity: 1), await scene.Given.Shift(post, capacity: 1, inHours: 49) };
        var third = await scene.Given.Shift(post, capacity: 100, inHours: 50);
        foreach (var (shift, holder) in waitedFor.Zip(await scene.Volunteers(2)))
            await holder.SignsUp(shift);
        var volunteers = await scene.Volunteers(12);
        await Race.Between(volunteers.SelectMany(volunteer => waitedFor.Select(shift => volunteer.SignsUp(shift, waits: true))));
        await Race.Between(volunteers.Select(volunteer => volunteer.SignsUp(third)));
        var coordinator = await scene.Ready(scene.Portal.Cast.Coordinator);
        foreach (var shift in waitedFor)
            await coordinator.SetsCapacity(team.Id, shift, 20);

        await coordinator.Cancels(team.Id, third);

        Assert.Equal(12 + 2, await scene.Number<long>(Confirmed, waitedFor[0].Id) + await scene.Number<long>(Confirmed, waitedFor[1].Id));
        Assert.Empty(await scene.Violations());
    }

    [Fact]
    public async Task Capacity_changes_in_a_rush_of_people_who_come_and_go_lose_nobody()
    {
        var team = scene.Portal.Cast.Team;
        var shift = await scene.Given.Shift(await scene.Given.DutyPost(team), capacity: 10);
        var (volunteers, coordinator) = (await scene.Volunteers(40), await scene.Ready(scene.Portal.Cast.Coordinator));
        await Race.Between(volunteers.Take(20).Select(volunteer => volunteer.SignsUp(shift, waits: true)));

        await Race.Between(
        [
            .. volunteers.Skip(20).Select(volunteer => volunteer.SignsUp(shift, waits: true)),
            .. volunteers.Take(15).Select(volunteer => Leaves(volunteer, shift)),
            .. new[] { 12, 5, 20, 8, 15, 3, 11, 9, 18, 6, 14, 10 }.Select(capacity => coordinator.SetsCapacity(team.Id, shift, capacity)),
        ]);

        Assert.Empty(await scene.Violations());
    }

    /// <summary>The volunteer finds the own sign-up on the own page, as people do.</summary>
    private static async Task<Answer> Leaves(Caller volunteer, Shift shift)
    {
        var link = (await volunteer.Open("/me")).Document.QuerySelector("a[href^='/sign-ups/']")?.GetAttribute("href");
        return link is null ? await volunteer.Get($"/posts/{shift.DutyPostId}") : await volunteer.Withdraws(Guid.Parse(link.Split('/')[2]));
    }
}
