using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Desks;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Moderation;

/// <summary>/office/comments: what was said under the office's appeals; what waits longest on top.</summary>
public sealed record CommentReviewPage(
    OfficeDesk Desk,
    CommentState State,
    IReadOnlyDictionary<CommentState, int> Counts,
    TimeSpan? LongestWait,
    IReadOnlyList<OfficeCommentRow> Rows,
    Paging Paging)
{
    private const int Size = 20;

    public ReviewAnswer Answer { get; init; } = ReviewAnswer.Nothing;

    public ReviewWords Words => CommentReviewWords.Of(State);

    public ReviewRow Row(OfficeCommentRow row) => new(Words, Answer, row.Id, $"{row.Author} {PortalTime.Stamp(row.At)}");

    public static async Task<CommentReviewPage> Load(PortalDb db, Guid accountId, CommentState state, int? page, DateTimeOffset now)
    {
        var mine = db.Appeals.ManagedBy(db, accountId, now);
        var comments = db.Comments.Where(c => mine.Any(a => a.Id == c.AppealId));
        var counts = await comments.GroupBy(c => c.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(c => c.Key, c => c.Count);
        var paging = new Paging(page, Size, counts.GetValueOrDefault(state));
        var oldest = await comments.Where(c => c.State == CommentState.Pending).MinAsync(c => (DateTimeOffset?)c.CreatedAt);
        var rows = await (
            from comment in Ordered(comments.Where(c => c.State == state), state).Skip(paging.Skip).Take(Size)
            join appeal in db.Appeals on comment.AppealId equals appeal.Id
            join account in db.Accounts on comment.DecidedBy equals account.Id into deciders
            from decider in deciders.DefaultIfEmpty()
            select new OfficeCommentRow(
                comment.Id,
                appeal.Id,
                appeal.Title,
                comment.AuthorMask,
                comment.Text,
                comment.CreatedAt,
                comment.DecidedAt,
                decider.MaskedName,
                comment.Reason))
            .ToListAsync();
        var desk = await OfficeDesk.Load(db, accountId, now);
        return new CommentReviewPage(desk, state, counts, now - oldest, [.. InOrder(rows, state)], paging);
    }

    private static IQueryable<Comment> Ordered(IQueryable<Comment> comments, CommentState state) => state == CommentState.Pending
        ? comments.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id)
        : comments.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id);

    /// <summary>Likewise, after the joins.</summary>
    private static IEnumerable<OfficeCommentRow> InOrder(IEnumerable<OfficeCommentRow> rows, CommentState state) =>
        state == CommentState.Pending
            ? rows.OrderBy(r => r.At).ThenBy(r => r.Id)
            : rows.OrderByDescending(r => r.DecidedAt).ThenByDescending(r => r.Id);
}

public sealed record OfficeCommentRow(
    Guid Id,
    Guid AppealId,
    string AppealTitle,
    string Author,
    string Text,
    DateTimeOffset At,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? Reason);
