using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.Features.Home;

/// <summary>A post with two open shifts is one post.</summary>
public sealed record OpenPosts(int All, int Today, int Tomorrow, int Weekend, int ForElders)
{
    public static async Task<OpenPosts> Count(PortalDb db, WhenFree days, DateTimeOffset now)
    {
        var open =
            from shift in db.Shifts.OpenAt(now).WithFreePlaces()
            join post in db.DutyPosts on shift.DutyPostId equals post.Id
            select new { post.Id, shift.StartsAt, post.ElderFriendly };
        return await open.GroupBy(_ => 1).Select(all => new OpenPosts(
            all.Select(s => s.Id).Distinct().Count(),
            all.Where(s => s.StartsAt < days.TomorrowBegins).Select(s => s.Id).Distinct().Count(),
            all.Where(s => s.StartsAt >= days.TomorrowBegins && s.StartsAt < days.TomorrowEnds).Select(s => s.Id).Distinct().Count(),
            all.Where(s => s.StartsAt >= days.WeekendBegins && s.StartsAt < days.WeekendEnds).Select(s => s.Id).Distinct().Count(),
            all.Where(s => s.ElderFriendly).Select(s => s.Id).Distinct().Count())).SingleOrDefaultAsync() ?? new OpenPosts(0, 0, 0, 0, 0);
    }
}
