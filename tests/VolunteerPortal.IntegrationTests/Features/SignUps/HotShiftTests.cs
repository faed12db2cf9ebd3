using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;
using VolunteerPortal.Features.SignUps.Team;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

/// <summary>When everybody wants something of one shift at once they wait for each other; nobody is told to come back.</summary>
[Collection(nameof(Alone))]
public sealed class HotShiftTests(HotShiftTests.Portal portal) : IClassFixture<HotShiftTests.Portal>
{
    [Fact]
    public async Task All_of_240_who_leave_and_are_reviewed_at_once_get_an_answer()
    {
        var team = await portal.Given.Organisation();
        var coordinator = await portal.Given.Coordinator(team);
        var shift = await portal.Given.Shift(await portal.Given.DutyPost(team, needsApproval: true), capacity: 240);
        var signUps = new List<SignUp>();
        for (var at = 0; at < 240; at++)
            signUps.Add(await portal.Given.SignUp(shift, status: at % 2 == 0 ? SignUpStatus.Confirmed : SignUpStatus.Requested));

        var answers = await Task.WhenAll(signUps.Select((signUp, at) => Task.Run(async () => at % 2 == 0
            ? await portal.Use((SignUpService service) => service.Withdraw(signUp.Id, signUp.AccountId))
            : (await portal.Use((SignUpReview service) =>
                service.Decide([new(signUp.Id, true, null)], SignUpStatus.Requested, Guid.CreateVersion7(), coordinator.Id)))
                .GetValueOrDefault(signUp.Id))));

        Assert.All(answers, Assert.Null);
        Assert.Equal(120, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Taken).SingleAsync()));
    }

    [Fact]
    public async Task Who_waits_longer_for_the_shift_than_a_lock_may_take_is_asked_again()
    {
        var person = await portal.Given.Account();
        var shift = await portal.Given.Shift();
        await using var holder = Given.Database(portal.ConnectionString);
        await using var transaction = await holder.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await holder.Database.ExecuteSqlAsync($"select from shifts where id = {shift.Id} for update",
            TestContext.Current.CancellationToken);

        var signingUp = Task.Run(() =>
            portal.Use((SignUpService service) => service.SignUp(shift.Id, person.Id, Guid.CreateVersion7(), acceptsWaitlist: false)));
        await Eventually.Holds("the sign-up has waited in vain once and waits again",
            async () => await Waiting() is { } second && second != await FirstWaiting());
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.NotNull((await signingUp).SignUpId);
    }

    private DateTime? _first;

    private async Task<DateTime?> FirstWaiting() => _first ??= await Waiting();

    /// <summary>Since when the statement that waits for the lock has been running.</summary>
    private Task<DateTime?> Waiting() => portal.Db(db => db.Database.SqlQuery<DateTime?>($"""
        select max(query_start) as "Value" from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%update shifts%'
        """).SingleAsync());

    /// <summary>With the waits of production: that they end is what is tried.</summary>
    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseSetting("ConnectionStrings:Portal", ConnectionString);
        }
    }
}
