using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Appeals.Comments;

/// <summary>Newest first; before them what the reader wrote and nobody has reviewed yet.</summary>
public sealed record CommentThread(IReadOnlyList<CommentRow> Pending, IReadOnlyList<CommentRow> Visible, CommentCursor? Older)
{
    public const int Size = 50;

    private const int MostPending = 20;

    private static readonly Func<PortalDb, Guid, DateTimeOffset, Guid, IAsyncEnumerable<CommentRow>> VisibleBefore =
        EF.CompileAsyncQuery((PortalDb db, Guid appealId, DateTimeOffset at, Guid id) => db.Comments
            .Where(c => c.AppealId == appealId && c.State == CommentState.Visible
                && EF.Functions.LessThan(ValueTuple.Create(c.CreatedAt, c.Id), ValueTuple.Create(at, id)))
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .Select(c => new CommentRow(c.Id, c.AuthorMask, c.Text, c.CreatedAt, false))
            .Take(Size + 1));

    private static readonly Func<PortalDb, Guid, Guid, IAsyncEnumerable<CommentRow>> Mine = EF.CompileAsyncQuery(
        (PortalDb db, Guid appealId, Guid reader) => db.Comments
        .Where(c => c.AccountId == reader && c.AppealId == appealId && c.State == CommentState.Pending)
        .OrderByDescending(c => c.CreatedAt)
        .Select(c => new CommentRow(c.Id, c.AuthorMask, c.Text, c.CreatedAt, true))
        .Take(MostPending));

    public static async Task<CommentThread> Load(PortalDb db, Guid appealId, CommentCursor? before)
    {
        var (at, id) = before is { } cursor ? (cursor.At, cursor.Id) : (DateTimeOffset.MaxValue, Guid.AllBitsSet);
        var rows = new List<CommentRow>();
        await foreach (var row in VisibleBefore(db, appealId, at, id))
            rows.Add(row);

        var shown = rows.Take(Size).ToList();
        return new CommentThread([], shown, rows.Count > Size ? new CommentCursor(shown[^1].At, shown[^1].Id) : null);
    }

    public async Task<CommentThread> WithPendingOf(PortalDb db, Guid appealId, Guid reader)
    {
        var rows = new List<CommentRow>();
        await foreach (var row in Mine(db, appealId, reader))
            rows.Add(row);
        return this with { Pending = rows };
    }
}
