using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;
using VolunteerPortal.Features.SignUps.Team;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

/// <summary>One person holds so many shifts to come and no more, however many are asked for at once.</summary>
public sealed class MostPlacesTests(MostPlacesTests.Portal portal) : IClassFixture<MostPlacesTests.Portal>
{
    private const int Most = 4;

    [Fact]
    public async Task The_fifth_shift_and_its_waitlist_are_refused_until_one_is_given_up()
    {
        var person = await portal.Given.Account();
        var shifts = await Shifts(Most + 1);
        var full = await portal.Given.Shift(capacity: 1, inHours: 600);
        await portal.Given.SignUp(full);
        foreach (var shift in shifts.Take(Most))
            Assert.NotNull((await SignUp(shift, person)).SignUpId);

        var refused = new[] { await SignUp(shifts[^1], person), await SignUp(full, person) };

        Assert.All(refused, r => Assert.Equal("您已经报了 4 个还没开始的班次，最多就是这些。请先取消去不了的，再报新的", $"{r.Refusal}"));
        var given = await portal.Db(db => db.SignUps.FirstAsync(s => s.AccountId == person.Id));
        await portal.Use((SignUpService signUps) => signUps.Withdraw(given.Id, person.Id));
        Assert.NotNull((await SignUp(shifts[^1], person)).SignUpId);
    }

    [Fact]
    public async Task Twenty_at_once_leave_as_many_as_one_may_hold()
    {
        var person = await portal.Given.Account();
        var shifts = await Shifts(20);

        var results = await Task.WhenAll(shifts.Select(shift => Task.Run(() => SignUp(shift, person))));

        Assert.Equal(Most, results.Count(r => r.SignUpId is not null));
        Assert.All(results.Where(r => r.SignUpId is null), r => Assert.Equal(Roster.TooManyPlaces, r.Refusal));
        Assert.Equal(Most, await portal.Db(db => db.SignUps.CountAsync(s => s.AccountId == person.Id)));
        Assert.Equal(Most, await portal.Db(db => db.Shifts.Where(s => shifts.Select(x => x.Id).Contains(s.Id)).SumAsync(s => s.Taken)));
    }

    /// <summary>The coordinator takes a rejection back after the person has taken another shift in its place.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_undone_rejection_takes_nobody_over_the_limit(bool atTheSameTime)
    {
        var (person, post) = (await portal.Given.Account(), await portal.Given.DutyPost(needsApproval: true));
        var (shifts, asked) = (await Shifts(Most), await portal.Given.Shift(post, inHours: 900));
        var request = await portal.Given.SignUp(asked, person, SignUpStatus.Requested);
        foreach (var shift in shifts.Take(Most - 1))
            await SignUp(shift, person);
        var (batch, coordinator) = (Guid.CreateVersion7(), (await portal.Given.Account()).Id);
        await portal.Use((SignUpReview decisions) =>
            decisions.Decide([new(request.Id, Approve: false, "人已经够了")], SignUpStatus.Requested, batch, coordinator));

        var undo = () => portal.Use((SignUpReview decisions) => decisions.Undo(batch, post.OrganisationId, coordinator));
        if (atTheSameTime)
            await Task.WhenAll(Task.Run(() => SignUp(shifts[^1], person)), Task.Run(undo));
        else
            Assert.Equal((true, Roster.ChangedSince), ((await SignUp(shifts[^1], person)).SignUpId is not null, (await undo()).Refusal));

        Assert.Equal(Most,
            await portal.Db(db => db.SignUps.CountAsync(s => s.AccountId == person.Id && s.Status <= SignUpStatus.Waitlisted)));
    }

    [Fact]
    public async Task The_database_lets_no_ended_sign_up_come_back_over_the_limit()
    {
        var person = await portal.Given.Account();
        var ended = await portal.Given.SignUp(await portal.Given.Shift(inHours: 900), person, SignUpStatus.Rejected);
        foreach (var shift in await Shifts(Most))
            await SignUp(shift, person);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => portal.Use((PortalDb db) => db.SignUps.Where(s => s.Id == ended.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SignUpStatus.Requested))));

        Assert.Equal(SignUpMapping.MostPlaces, refused.ConstraintName);
    }

    [Fact]
    public async Task The_page_of_a_post_says_so_before_anybody_asks()
    {
        var person = await portal.Given.Account();
        foreach (var shift in await Shifts(Most))
            await SignUp(shift, person);
        var post = await portal.Given.DutyPost();
        await portal.Given.Shift(post, inHours: 700);

        var page = await (await portal.SignedIn(person.Id)).Open($"/posts/{post.Id}");

        Assert.Contains("最多就是这些", page.Text);
    }

    /// <summary>Of many posts, none at the time of another.</summary>
    private async Task<List<Shift>> Shifts(int count)
    {
        var shifts = new List<Shift>();
        for (var at = 0; at < count; at++)
            shifts.Add(await portal.Given.Shift(inHours: 48 + 6 * at));
        return shifts;
    }

    private Task<SignUpResult> SignUp(Shift shift, Account person) =>
        portal.Use((SignUpService signUps) => signUps.SignUp(shift.Id, person.Id, Guid.CreateVersion7(), acceptsWaitlist: true));

    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseSetting("Portal:SignUps:MostFuturePlaces", $"{Most}");
        }
    }
}
