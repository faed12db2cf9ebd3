using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps.Posts;

public sealed record PostListPage(
    PostFilter Filter, IReadOnlyList<PostRow> Posts, Paging Paging, int PlacesFree, IReadOnlyList<AreaOption> Areas)
{
    private const int Size = 10;

    /// <summary>As a date field wants it; null when unreadable.</summary>
    public DateOnly? Day { get; private init; }

    public bool DayIsUnclear => Day is null && !string.IsNullOrWhiteSpace(Filter.Day);

    public static async Task<PostListPage> Load(PortalDb db, PostFilter filter, string siteRegion, TimeProvider clock)
    {
        var posts = Narrowed(db, filter, clock);
        var totals = await posts.GroupBy(_ => 1).Select(g => new { Posts = g.Count(), Free = g.Sum(p => p.Capacity - p.Taken) })
            .SingleOrDefaultAsync();
        var paging = new Paging(filter.Page, Size, totals?.Posts ?? 0);
        var rows = await posts.OrderByDescending(p => p.Urgent).ThenBy(p => p.FirstStart).ThenBy(p => p.Id)
            .Skip(paging.Skip).Take(Size).ToListAsync();
        return new PostListPage(filter, rows, paging, totals?.Free ?? 0, await AreaOption.Below(db, siteRegion))
        {
            Day = PostFilter.TypedDay(filter.Day, clock.Today()),
        };
    }

    private static IQueryable<PostRow> Narrowed(PortalDb db, PostFilter filter, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var shifts = db.Shifts.AsNoTracking().OpenAt(now);
        if (filter.Range(clock.Today()) is var (from, to))
            shifts = shifts.Where(s => s.StartsAt >= from && s.StartsAt < to);
        if (filter.Open)
            shifts = shifts.WithFreePlaces();

        var posts = db.DutyPosts.AsNoTracking().Where(p => filter.Kind.Length == 0 || filter.Kind.Contains(p.Kind));
        if (filter.AreaCode is { } area)
            posts = posts.Where(p => p.RegionCode.StartsWith(area));
        if (filter.Elder)
            posts = posts.Where(p => p.ElderFriendly);
        if (filter.Untrained)
            posts = posts.Where(p => p.RequiredCourseId == null);

        return from totals in shifts.GroupBy(s => s.DutyPostId).Select(g => new
               {
                   g.Key,
                   Count = g.Count(),
                   First = g.Min(s => s.StartsAt),
                   FirstEnd = g.Min(s => s.EndsAt),
                   Taken = g.Sum(s => s.Taken),
                   Capacity = g.Sum(s => s.Capacity),
               })
               join post in posts on totals.Key equals post.Id
               join organisation in db.Organisations on post.OrganisationId equals organisation.Id
               join region in db.Regions on post.RegionCode.Substring(0, 6) equals region.Code
               select new PostRow
               {
                   Id = post.Id,
                   Title = post.Title,
                   Kind = post.Kind,
                   Organisation = organisation.Name,
                   Region = region.Name,
                   Place = post.Place,
                   Urgent = post.Urgent,
                   ElderFriendly = post.ElderFriendly,
                   NeedsTraining = post.RequiredCourseId != null,
                   NeedsApproval = post.NeedsApproval,
                   Shifts = totals.Count,
                   FirstStart = totals.First,
                   FirstEnd = totals.FirstEnd,
                   Taken = totals.Taken,
                   Capacity = totals.Capacity,
               };
    }
}

public sealed record PostRow
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required ServiceKind Kind { get; init; }
    public required string Organisation { get; init; }
    public required string Region { get; init; }
    public required string Place { get; init; }
    public required bool Urgent { get; init; }
    public required bool ElderFriendly { get; init; }
    public required bool NeedsTraining { get; init; }
    public required bool NeedsApproval { get; init; }
    public required int Shifts { get; init; }
    public required DateTimeOffset FirstStart { get; init; }
    public required DateTimeOffset FirstEnd { get; init; }
    public required int Taken { get; init; }
    public required int Capacity { get; init; }
}

public sealed record AreaOption(string Code, string Name)
{
    public static Task<List<AreaOption>> Below(PortalDb db, string regionCode) =>
        db.Regions.Where(r => r.ParentCode == regionCode).OrderBy(r => r.Code).Select(r => new AreaOption(r.Code, r.Name)).ToListAsync();
}
