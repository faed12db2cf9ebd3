using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.SignUps.Posts;

/// <summary>A post as the search shows it.</summary>
public sealed record FoundPost(Guid Id, string Number, string Title, ServiceKind Kind, string Area, string Place)
{
    public static async Task<IReadOnlyList<object>> Find(PortalDb db, string words, int most)
    {
        var pattern = LikePattern.Contains(words);
        return await (
            from post in db.DutyPosts
            join region in db.Regions on post.RegionCode.Substring(0, 6) equals region.Code
            where EF.Functions.ILike(post.Title, pattern, LikePattern.Escape)
                || EF.Functions.ILike(post.Place, pattern, LikePattern.Escape)
                || EF.Functions.ILike(post.Number, pattern, LikePattern.Escape)
                || EF.Functions.ILike(post.Description, pattern, LikePattern.Escape)
                || EF.Functions.ILike(region.Name, pattern, LikePattern.Escape)
            orderby post.PublishedAt descending, post.Id
            select new FoundPost(post.Id, post.Number, post.Title, post.Kind, region.Name, post.Place)).Take(most).ToListAsync();
    }
}
