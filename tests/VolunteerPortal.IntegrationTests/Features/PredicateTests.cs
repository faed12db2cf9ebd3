using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.SignUps;
using VolunteerPortal.Features.Training;

namespace VolunteerPortal.IntegrationTests.Features;

/// <summary>What is asked in C# of one row and in SQL of many has one answer.</summary>
public sealed class PredicateTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    // PostgreSQL keeps microseconds
    private readonly DateTimeOffset _now = new(TimeProvider.System.GetUtcNow().Ticks / 10 * 10, TimeSpan.Zero);

    private static readonly int[] Minutes = [-90, -30, 0, 30, 90];

    [Fact]
    public async Task A_shift_is_open_in_sql_exactly_when_it_is_in_csharp()
    {
        var post = await portal.Given.DutyPost();
        var shifts = (
            from opens in Minutes
            from closes in Minutes
            from starts in Minutes
            where opens < closes && closes <= starts
            from taken in new[] { 0, 3 }
            from cancelled in new[] { false, true }
            select new Shift
            {
                DutyPostId = post.Id,
                OpensAt = _now.AddMinutes(opens),
                ClosesAt = _now.AddMinutes(closes),
                StartsAt = _now.AddMinutes(starts),
                EndsAt = _now.AddMinutes(starts + 60),
                Capacity = 3,
                Taken = taken,
                CancelledAt = cancelled ? _now : null,
                CancellationReason = cancelled ? "试" : null,
            }).ToList();
        await Save(shifts);

        var open = await portal.Db(db => db.Shifts.Where(s => s.DutyPostId == post.Id).OpenAt(_now).Select(s => s.Id).ToListAsync());
        var free = await portal.Db(db => db.Shifts.Where(s => s.DutyPostId == post.Id).OpenAt(_now).WithFreePlaces()
            .Select(s => s.Id).ToListAsync());

        Assert.True(shifts.Count >= 50);
        Assert.Equal(shifts.Where(s => s.WhyClosed(_now) is null).Select(s => s.Id).Order(), open.Order());
        Assert.Equal(shifts.Where(s => s.WhyClosed(_now) is null && !s.IsFull).Select(s => s.Id).Order(), free.Order());
    }

    [Fact]
    public async Task A_sign_up_is_active_in_sql_exactly_when_it_is_in_csharp()
    {
        var shift = await portal.Given.Shift();
        var signUps = new List<SignUp>();
        foreach (var status in Enum.GetValues<SignUpStatus>())
            signUps.Add(await portal.Given.SignUp(shift, status: status));

        var active = await portal.Db(db => db.SignUps.Where(s => s.ShiftId == shift.Id).Active().Select(s => s.Id).ToListAsync());
        var known = new List<Guid>();
        foreach (var signUp in signUps)
            if ((await portal.Use((PortalDb db) => db.FactsOf(signUp.AccountId, shift.Id, null, _now))).Here is not null)
                known.Add(signUp.Id);

        Assert.Equal(signUps.Where(s => s.Status.IsActive()).Select(s => s.Id).Order(), active.Order());
        Assert.Equal(active.Order(), known.Order());
    }

    [Fact]
    public async Task A_role_is_valid_in_sql_exactly_when_it_is_in_csharp()
    {
        var account = await portal.Given.Account();
        var grants = Spans((from_, to) =>
            new RoleGrant { AccountId = account.Id, Role = Roles.SystemAdmin, ValidFrom = from_, ValidTo = to });
        await Save(grants);

        var valid = await portal.Db(db =>
            db.RoleGrants.Where(g => g.AccountId == account.Id).ValidAt(_now).Select(g => g.Id).ToListAsync());

        Assert.Equal(grants.Where(g => g.IsValidAt(_now)).Select(g => g.Id).Order(), valid.Order());
    }

    [Fact]
    public async Task A_training_counts_in_sql_exactly_when_it_does_in_csharp()
    {
        var (account, course) = (await portal.Given.Account(), await portal.Given.Course());
        var records = new List<TrainingRecord>();
        foreach (var to in Minutes.Select(m => (DateTimeOffset?)_now.AddMinutes(m)).Append(null))
            records.Add(
                new TrainingRecord
            {
                AccountId = (await portal.Given.Account()).Id, CourseId = course.Id, PassedAt = _now.AddDays(-9), ValidTo = to,
            });
        await Save(records);
        var (shift, trained) = (await portal.Given.Shift(), new List<Guid>());

        var valid = await portal.Db(db =>
            db.TrainingRecords.Where(r => r.CourseId == course.Id).ValidAt(_now).Select(r => r.Id).ToListAsync());
        foreach (var record in records)
            if ((await portal.Use((PortalDb db) => db.FactsOf(record.AccountId, shift.Id, course.Id, _now))).IsTrained)
                trained.Add(record.Id);

        Assert.False((await portal.Use((PortalDb db) => db.FactsOf(account.Id, shift.Id, course.Id, _now))).IsTrained);
        Assert.Equal(records.Where(r => r.IsValidAt(_now)).Select(r => r.Id).Order(), valid.Order());
        Assert.Equal(valid.Order(), trained.Order());
    }

    private List<T> Spans<T>(Func<DateTimeOffset, DateTimeOffset?, T> of) =>
    [
        .. from start in Minutes
           from end in Minutes.Cast<int?>().Append(null)
           where end is null || end > start
           select of(_now.AddMinutes(start), end is { } minutes ? _now.AddMinutes(minutes) : null),
    ];

    private Task<int> Save<T>(IEnumerable<T> rows) where T : class => portal.Db(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
