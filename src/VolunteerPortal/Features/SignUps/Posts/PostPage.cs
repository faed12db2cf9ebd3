using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Organisations;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Posts;

public sealed record PostPage(DutyPost Post, Organisation Organisation, string Region, string? Course, IReadOnlyList<ShiftChoice> Shifts)
{
    public IEnumerable<ShiftChoice> Open => Shifts.Where(s => s.Refusal is null);

    public int PlacesFree => Shifts.Where(s => s.IsOpen).Sum(s => s.Shift.Free);

    /// <summary>False for a visitor.</summary>
    public bool LacksTraining => Shifts.Any(s => !s.Facts.IsTrained);

    public static async Task<PostPage?> Load(PortalDb db, Guid id, Guid? accountId, TimeProvider clock, SignUpLimits limits)
    {
        var now = clock.GetUtcNow();
        var row = await (
            from post in db.DutyPosts.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking() on post.OrganisationId equals organisation.Id
            join region in db.Regions on post.RegionCode.Substring(0, 6) equals region.Code
            where post.Id == id
            select new
            {
                post,
                organisation,
                region.Name,
                Course = db.Courses.Where(c => c.Id == post.RequiredCourseId).Select(c => c.Title).FirstOrDefault(),
            }).SingleOrDefaultAsync();
        if (row is null)
            return null;

        var shifts = await db.Shifts.AsNoTracking().Where(s => s.DutyPostId == id && s.StartsAt > now)
            .OrderBy(s => s.StartsAt).Take(60).ToListAsync();
        var facts = accountId is { } account ? await db.FactsOf(account, now) : (_, _) => VolunteerFacts.OfVisitor;
        return new PostPage(row.post, row.organisation, row.Name, row.Course,
            [.. shifts.Select(s => ShiftChoice.Of(s, row.post, facts(s.Id, row.post.RequiredCourseId), now, limits))]);
    }
}

public sealed record ShiftChoice(Shift Shift, VolunteerFacts Facts, Refusal? Refusal, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>Open to somebody, if not to this person.</summary>
    public bool IsOpen { get; private init; }

    public static ShiftChoice Of(Shift shift, DutyPost post, VolunteerFacts facts, DateTimeOffset now, SignUpLimits limits)
    {
        var roster = new Roster(shift, post);
        return new ShiftChoice(shift, facts, roster.WhyNotJoin(facts, now, limits.MostFuturePlaces), [.. roster.Warnings(facts)])
        {
            IsOpen = shift.WhyClosed(now) is null,
        };
    }
}
