using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Training;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed record MyPage(
    string Name,
    string VolunteerNumber,
    MyRow? Next,
    IReadOnlyList<MyRow> Coming,
    IReadOnlyList<MyRow> Ended,
    IReadOnlyList<MyRow> Past,
    IReadOnlyList<string> MissingCourses)
{
    public static async Task<MyPage> Load(PortalDb db, Guid accountId, string name, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var number = await db.Accounts.Where(a => a.Id == accountId).Select(a => a.VolunteerNumber).SingleAsync();
        var rows = await (
            from signUp in db.SignUps.AsNoTracking()
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            join organisation in db.Organisations on post.OrganisationId equals organisation.Id
            where signUp.AccountId == accountId
            orderby signUp.CreatedAt descending
            select new MyRow(
                signUp.Id, post.Id, signUp.Status, post.Title, organisation.Name, post.Place,
                shift.StartsAt, shift.EndsAt, shift.Lead, post.ContactPhone)).Take(200).ToListAsync();
        var ahead = rows.Where(r => r.EndsAt > now).OrderBy(r => r.StartsAt).ToList();
        var next = ahead.Find(r => r.Status == SignUpStatus.Confirmed);
        return new MyPage(
            name,
            number,
            next,
            [.. ahead.Where(r => r.Status.IsActive() && r != next)],
            [.. ahead.Where(r => !r.Status.IsActive())],
            [.. rows.Where(r => r.EndsAt <= now).OrderByDescending(r => r.StartsAt)],
            await MissingCoursesOf(db, accountId, now));
    }

    private static async Task<List<string>> MissingCoursesOf(PortalDb db, Guid accountId, DateTimeOffset now) => await (
        from signUp in db.SignUps
        join shift in db.Shifts on signUp.ShiftId equals shift.Id
        join post in db.DutyPosts on shift.DutyPostId equals post.Id
        join course in db.Courses on post.RequiredCourseId equals course.Id
        where signUp.AccountId == accountId && signUp.StartsAt > now
            && (signUp.Status == SignUpStatus.Requested || signUp.Status == SignUpStatus.Waitlisted)
            && !db.TrainingRecords.ValidAt(now).Any(r => r.AccountId == accountId && r.CourseId == course.Id)
        select course.Title).Distinct().ToListAsync();
}

public sealed record MyRow(
    Guid Id, Guid PostId, SignUpStatus Status, string Title, string Organisation, string Place,
    DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Lead, string ContactPhone);
