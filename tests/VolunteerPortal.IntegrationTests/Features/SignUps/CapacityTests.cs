using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.SignUps.Mine;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.IntegrationTests.Features.SignUps;

/// <summary>The promises under a rush. Each of these goes red when its guard is taken away (the numbers stand in
/// src/decisions/0006-sign-up.md).</summary>
[Collection(nameof(Alone))]
public sealed class CapacityTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Twenty_thousand_attempts_of_64_clients_on_300_places_give_exactly_300()
    {
        var shift = await portal.Given.Shift(capacity: 300);
        var people = await People(2_000);

        var results = await InParallel(64, 20_000, i => portal.Use((SignUpService signUps) =>
            signUps.SignUp(shift.Id, people[i % people.Count], Guid.CreateVersion7(), acceptsWaitlist: false)));

        Assert.Equal(300, results.Count(r => r.SignUpId is not null));
        Assert.All(results.Where(r => r.SignUpId is null), r => Assert.Contains(r.Refusal, (Refusal[])[Roster.Full, Roster.AlreadyIn]));
        Assert.Equal((300, 300, 300), await Held(shift.Id));
    }

    [Fact]
    public async Task Parallel_sign_ups_of_one_person_for_overlapping_shifts_leave_one()
    {
        var people = await People(40);
        var first = await portal.Given.Shift(capacity: 100, inHours: 72);
        var second = await portal.Given.Shift(capacity: 100, inHours: 74);
        var backToBack = await portal.Given.Shift(capacity: 100, inHours: 78, hours: 2);

        await InParallel(32, people.Count * 3, i => portal.Use((SignUpService signUps) =>
            signUps.SignUp((i % 3) switch { 0 => first.Id, 1 => second.Id, _ => backToBack.Id }, people[i / 3], Guid.CreateVersion7(),
                acceptsWaitlist: false)));

        Assert.Equal(0, await OverlappingPairs());
        Assert.Equal(40, (await Held(first.Id)).Rows + (await Held(second.Id)).Rows);
        Assert.Equal(40, (await Held(backToBack.Id)).Rows);
    }

    /// <summary>Each of the two waits for the other's row: a deadlock for PostgreSQL, which breaks one. The person must not see
    /// that.</summary>
    [Fact]
    public async Task Two_tabs_on_overlapping_shifts_at_once_give_one_place_and_one_reason()
    {
        var people = await People(30);
        var (first, second) = (await portal.Given.Shift(capacity: 100, inHours: 96), await portal.Given.Shift(capacity: 100, inHours: 98));

        foreach (var person in people)
        {
            using var start = new Barrier(2);
            var tabs = await Task.WhenAll(new[] { first, second }.Select(shift => Task.Run(() => portal.Use((SignUpService signUps) =>
            {
                start.SignalAndWait();
                return signUps.SignUp(shift.Id, person, Guid.CreateVersion7(), acceptsWaitlist: false);
            }))));

            Assert.Single(tabs, tab => tab.SignUpId is not null);
            Assert.Single(tabs, tab => tab.Refusal is not null && tab.Refusal.Code == Roster.OverlapCode);
        }
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_makes_one_sign_up()
    {
        var person = await portal.Given.Account();
        var shift = await portal.Given.Shift();
        var key = Guid.CreateVersion7();

        var results = await InParallel(20, 20,
            _ => portal.Use((SignUpService signUps) => signUps.SignUp(shift.Id, person.Id, key, acceptsWaitlist: false)));

        Assert.Single(results.Select(r => r.SignUpId).Distinct(), id => id is not null);
        Assert.Equal((1, 1, 1), await Held(shift.Id));
    }

    [Fact]
    public async Task Leaving_and_joining_at_once_never_loses_or_doubles_a_place()
    {
        var shift = await portal.Given.Shift(capacity: 5);
        var people = await People(30);

        await InParallel(16, 600, i => portal.Use(async (SignUpService signUps) =>
        {
            var person = people[i % people.Count];
            var made = await signUps.SignUp(shift.Id, person, Guid.CreateVersion7(), acceptsWaitlist: true);
            return made.SignUpId is { } id && i % 2 == 0 ? await signUps.Withdraw(id, person) : null;
        }));

        var (taken, rows, capacity) = await Held(shift.Id);
        Assert.Equal(taken, rows);
        Assert.True(taken <= 5);
        var waiting = await portal.Db(db => db.SignUps.CountAsync(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted));
        Assert.True(waiting == 0 || taken == 5, $"{waiting} wait while {5 - taken} places are free");
        Assert.True(capacity <= 5);
    }

    private async Task<List<Guid>> People(int count)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await using var db = Given.Database(portal.ConnectionString);
        var vault = scope.ServiceProvider.GetRequiredService<AccountVault>();
        var batch = Guid.CreateVersion7().ToString("N")[20..];
        var start = RandomPhoneBase();
        var people = Enumerable.Range(0, count).Select(i =>
        {
            var id = Guid.CreateVersion7();
            var account = new Account
            {
                Id = id,
                UserName = $"c{batch}{i}",
                NormalizedUserName = $"C{batch}{i}".ToUpperInvariant(),
                VolunteerNumber = VolunteerNumber.Create(Given.County, new DateOnly(2026, 4, 1), start % 900_000 + i),
                SealedName = vault.SealName("林霜降", id),
                MaskedName = "林*降",
                HomeRegionCode = Given.County,
                CreatedAt = DateTimeOffset.UnixEpoch,
            };
            account.SetPhone($"198{start + i:00000000}", vault, logsIn: true);
            return account;
        }).ToList();
        db.AddRange(people);
        await db.SaveChangesAsync();
        return [.. people.Select(p => p.Id)];
    }

    private static int _phones;

    private static int RandomPhoneBase() => Interlocked.Add(ref _phones, 5_000);

    private static async Task<List<T>> InParallel<T>(int clients, int attempts, Func<int, Task<T>> attempt)
    {
        var next = -1;
        var results = new T[attempts];
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < attempts; i = Interlocked.Increment(ref next))
                results[i] = await attempt(i);
        })));
        return [.. results];
    }

    /// <summary>The counter, the rows that hold a place, and the persons who hold one.</summary>
    private Task<(int Taken, int Rows, int Persons)> Held(Guid shiftId) => portal.Db(async db =>
    {
        var holders = await db.SignUps.Where(s => s.ShiftId == shiftId
            && (s.Status == SignUpStatus.Requested || s.Status == SignUpStatus.Confirmed)).Select(s => s.AccountId).ToListAsync();
        return (await db.Shifts.Where(s => s.Id == shiftId).Select(s => s.Taken).SingleAsync(), holders.Count, holders.Distinct().Count());
    });

    private Task<int> OverlappingPairs() => portal.Db(db => (
        from a in db.SignUps
        from b in db.SignUps
        where a.Id.CompareTo(b.Id) < 0 && a.AccountId == b.AccountId && a.Status == SignUpStatus.Confirmed
        && b.Status == SignUpStatus.Confirmed
            && a.StartsAt < b.EndsAt && b.StartsAt < a.EndsAt
        select a.Id).CountAsync());
}
