using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Lists;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Search;

public sealed record SearchPage(string? Typed, string? Words, IReadOnlyList<AppealRow> Appeals, IReadOnlyList<FoundPost> Posts)
{
    private const int LongestWords = 50;
    private const int Most = 20;

    public bool IsEmpty => Appeals.Count == 0 && Posts.Count == 0;

    public static async Task<SearchPage> Load(PortalDb db, string? typed)
    {
        var words = typed is { Length: <= LongestWords } && PlainText.IsWhole(typed) ? PlainText.OneLine(typed) : null;
        if (words is null)
            return new SearchPage(typed, null, [], []);

        return new SearchPage(typed, words,
            await db.Appeals.Published().Matching(words).NewestFirst().Take(Most).Select(AppealRow.Of(db)).ToListAsync(),
            await PostsSaying(db, words));
    }

    private static async Task<IReadOnlyList<FoundPost>> PostsSaying(PortalDb db, string words)
    {
        var pattern = LikePattern.Contains(words);
        return await (
            from post in db.DutyPosts
            join region in db.Regions on post.RegionCode.Substring(0, 6) equals region.Code
            where EF.Functions.ILike(post.Title, pattern, LikePattern.Escape) || EF.Functions.ILike(post.Place, pattern, LikePattern.Escape)
                || EF.Functions.ILike(post.Number, pattern, LikePattern.Escape)
                || EF.Functions.ILike(post.Description, pattern, LikePattern.Escape)
                || EF.Functions.ILike(region.Name, pattern, LikePattern.Escape)
            orderby post.PublishedAt descending, post.Id
            select new FoundPost(post.Id, post.Number, post.Title, post.Kind, region.Name, post.Place)).Take(Most).ToListAsync();
    }
}

public sealed record FoundPost(Guid Id, string Number, string Title, ServiceKind Kind, string Area, string Place);
