using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Training;

namespace VolunteerPortal.Features.SignUps;

public static class RosterFacts
{
    private static readonly Func<PortalDb, Guid, DateTimeOffset, IAsyncEnumerable<ActiveSignUp>> ActiveOf =
        EF.CompileAsyncQuery((PortalDb db, Guid accountId, DateTimeOffset now) =>
            from signUp in db.SignUps
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            where signUp.AccountId == accountId && signUp.EndsAt > now
                && signUp.Status <= SignUpStatus.Waitlisted
            orderby signUp.StartsAt
            select new ActiveSignUp(signUp.ShiftId, new HeldShift(post.Title, signUp.StartsAt, signUp.EndsAt, signUp.Status)));

    private static readonly Func<PortalDb, Guid, Guid, DateTimeOffset, Task<bool>> HasPassed =
        EF.CompileAsyncQuery((PortalDb db, Guid accountId, Guid courseId, DateTimeOffset now) =>
            db.TrainingRecords.Any(r => r.AccountId == accountId && r.CourseId == courseId && (r.ValidTo == null || r.ValidTo > now)));

    /// <summary>Two queries for any number of people.</summary>
    public static async Task<Dictionary<Guid, VolunteerFacts>> FactsFor(
        this PortalDb db, Guid shiftId, Guid? courseId, IReadOnlyCollection<Guid> accountIds, DateTimeOffset now)
    {
        var signUps = await ActiveSignUps(db, accountIds, now);
        var trained = await TrainedIn(db, courseId, accountIds, now);
        return accountIds.Distinct().ToDictionary(id => id, id => Facts(signUps[id], shiftId, courseId is null || trained.Contains(id)));
    }

    /// <summary>Compiled, as every sign-up runs it.</summary>
    public static async Task<VolunteerFacts> FactsOf(this PortalDb db, Guid accountId, Guid shiftId, Guid? courseId, DateTimeOffset now)
    {
        var signUps = new List<ActiveSignUp>();
        await foreach (var signUp in ActiveOf(db, accountId, now))
            signUps.Add(signUp);
        return Facts(signUps, shiftId, courseId is not { } course || await HasPassed(db, accountId, course, now));
    }

    public static async Task<Func<Guid, Guid?, VolunteerFacts>> FactsOf(this PortalDb db, Guid accountId, DateTimeOffset now)
    {
        var signUps = (await ActiveSignUps(db, [accountId], now))[accountId].ToList();
        var courses = await db.TrainingRecords.ValidAt(now)
            .Where(r => r.AccountId == accountId)
            .Select(r => r.CourseId).ToListAsync();
        return (shiftId, courseId) => Facts(signUps, shiftId, courseId is null || courses.Contains(courseId.Value));
    }

    private static VolunteerFacts Facts(IEnumerable<ActiveSignUp> all, Guid shiftId, bool trained)
    {
        var here = all.FirstOrDefault(s => s.ShiftId == shiftId);
        return new VolunteerFacts(here?.Held.Status, [.. all.Where(s => s.ShiftId != shiftId).Select(s => s.Held)], trained);
    }

    private static async Task<ILookup<Guid, ActiveSignUp>> ActiveSignUps(
        PortalDb db, IReadOnlyCollection<Guid> accountIds, DateTimeOffset now)
    {
        var rows = await (
            from signUp in db.SignUps.Active()
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            where accountIds.Contains(signUp.AccountId) && signUp.EndsAt > now
            orderby signUp.StartsAt
            select new { signUp.AccountId, signUp.ShiftId, post.Title, signUp.StartsAt, signUp.EndsAt, signUp.Status }).ToListAsync();
        return rows.ToLookup(r => r.AccountId, r => new ActiveSignUp(r.ShiftId, new HeldShift(r.Title, r.StartsAt, r.EndsAt, r.Status)));
    }

    private static async Task<HashSet<Guid>> TrainedIn(
        PortalDb db, Guid? courseId, IReadOnlyCollection<Guid> accountIds, DateTimeOffset now) =>
        courseId is null
            ? []
            : await db.TrainingRecords.ValidAt(now)
                .Where(r => r.CourseId == courseId && accountIds.Contains(r.AccountId))
                .Select(r => r.AccountId).ToHashSetAsync();

    private sealed record ActiveSignUp(Guid ShiftId, HeldShift Held);
}
