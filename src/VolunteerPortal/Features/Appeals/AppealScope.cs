using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals;

public static class AppealScope
{
    public static IQueryable<Appeal> Published(this IQueryable<Appeal> appeals) => appeals.Where(a => a.State == AppealState.Published);

    public static IQueryable<Appeal> NewestFirst(this IQueryable<Appeal> appeals) =>
        appeals.OrderByDescending(a => a.PublishedAt).ThenByDescending(a => a.Id);

    public static IQueryable<Appeal> Matching(this IQueryable<Appeal> appeals, string words)
    {
        var pattern = LikePattern.Contains(words);
        return appeals.Where(a => EF.Functions.ILike(a.Title, pattern, LikePattern.Escape)
            || EF.Functions.ILike(a.Subtitle!, pattern, LikePattern.Escape)
            || EF.Functions.ILike(a.DocumentNumber!, pattern, LikePattern.Escape)
            || EF.Functions.ILike(a.Body, pattern, LikePattern.Escape));
    }
}
