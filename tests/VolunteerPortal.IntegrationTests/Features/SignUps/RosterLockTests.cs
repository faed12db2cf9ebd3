using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

/// <summary>What PostgreSQL breaks because two did something at once is done again; a mistake is not.</summary>
[Collection(nameof(Alone))]
public sealed class RosterLockTests(RosterLockTests.Portal portal) : IClassFixture<RosterLockTests.Portal>
{
    [Theory]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    [InlineData(PostgresErrorCodes.ExclusionViolation)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.LockNotAvailable)]
    public async Task A_unit_broken_by_another_runs_again_without_traces_of_the_first_try(string state)
    {
        var shift = await portal.Given.Shift(capacity: 10);

        var tries = await Run(shift.Id, state, broken: 2);

        Assert.Equal(3, tries);
        Assert.Equal(11, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Capacity).SingleAsync()));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation, 1)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, Transactions.Tries)]
    public async Task A_mistake_is_not_tried_again_and_what_breaks_every_time_ends(string state, int expected)
    {
        var shift = await portal.Given.Shift(capacity: 10);
        var tries = 0;

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Run(shift.Id, state, broken: 100, () => tries++));

        Assert.Equal(state, Assert.IsType<PostgresException>(error.GetBaseException()).SqlState);
        Assert.Equal(expected, tries);
        Assert.Equal(10, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Capacity).SingleAsync()));
    }

    /// <summary>A rival holds what the sign-up waits for, and then asks for what the sign-up holds. The sign-up has waited longer and is
    /// broken.</summary>
    [Fact]
    public async Task A_sign_up_that_a_deadlock_broke_is_made_all_the_same()
    {
        var person = await portal.Given.Account();
        var (shift, overlapping) = (await portal.Given.Shift(inHours: 120), await portal.Given.Shift(inHours: 122));
        var left = await portal.Given.SignUp(overlapping, person, SignUpStatus.Withdrawn);
        await using var rival = Given.Database(portal.ConnectionString);
        await using var transaction = await rival.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await rival.Database.ExecuteSqlAsync($"set local deadlock_timeout = '60s'", TestContext.Current.CancellationToken);
        await rival.SignUps.Where(s => s.Id == left.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SignUpStatus.Confirmed), TestContext.Current.CancellationToken);

        var signingUp = Task.Run(() =>
            portal.Use((SignUpService signUps) => signUps.SignUp(shift.Id, person.Id, Guid.CreateVersion7(), acceptsWaitlist: false)));
        await Eventually.Holds("the sign-up waits for the rival", async () => await portal.Db(db => db.Database.SqlQuery<int>($"""
            select count(*)::int as "Value" from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into sign_ups%'
            """).SingleAsync()) == 1);
        await rival.Shifts.Where(s => s.Id == shift.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Capacity, s => s.Capacity), TestContext.Current.CancellationToken);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.NotNull((await signingUp).SignUpId);
        Assert.Equal(1, await portal.Db(db => db.Shifts.Where(s => s.Id == shift.Id).Select(s => s.Taken).SingleAsync()));
    }

    /// <summary>Adds one place and then, as many times as told, is broken with this state by the server itself. Gives the number of
    /// tries.</summary>
    private Task<int> Run(Guid shiftId, string state, int broken, Action? beforeEach = null) => portal.Use(async (PortalDb db) =>
    {
        var tries = 0;
        return await db.OnRoster(shiftId, async roster =>
        {
            beforeEach?.Invoke();
            roster.Shift.Capacity++;
            await db.SaveChangesAsync();
            if (++tries <= broken)
                await db.Database.ExecuteSqlAsync($"select pg_temp.break_with({await Breaker(db, state)})");
            return tries;
        });
    });

    /// <summary>Within the transaction, so that it goes with it.</summary>
    private static async Task<string> Breaker(PortalDb db, string state)
    {
        await db.Database.ExecuteSqlAsync($"""
            create function pg_temp.break_with(state text) returns void language plpgsql
            as 'begin raise exception using errcode = state, message = state; end'
            """);
        return state;
    }

    /// <summary>PostgreSQL looks once for a deadlock. By then the rival must have asked, on a busy machine too.</summary>
    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.BePatient(ConnectionString, deadlockSeconds: 6);
        }
    }
}
