using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Home;

public sealed record UrgentPost(Guid PostId, string Title, string Area, string Place, bool Urgent, DateTimeOffset StartsAt,
    DateTimeOffset EndsAt, int Taken, int Capacity)
{
    private const int Shown = 3;

    // Several of the next shifts may belong to one post; among this many are surely three different posts
    private const int LookedAt = 60;

    public string When => PortalTime.When(StartsAt, EndsAt);

    public static async Task<IReadOnlyList<UrgentPost>> Load(PortalDb db, DateTimeOffset now)
    {
        var shifts = await (
            from shift in db.Shifts.OpenAt(now).WithFreePlaces()
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            join region in db.Regions on post.RegionCode.Substring(0, 6) equals region.Code
            orderby post.Urgent descending, shift.StartsAt, shift.Id
            select new UrgentPost(post.Id, post.Title, region.Name, post.Place, post.Urgent, shift.StartsAt, shift.EndsAt, shift.Taken,
                shift.Capacity))
            .Take(LookedAt).AsNoTracking().ToListAsync();
        return [.. shifts.DistinctBy(s => s.PostId).Take(Shown)];
    }
}
