using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>The same for all readers.</summary>
/// <param name="Waiting">Authors of comments that wait for review; null when there are too many to list.</param>
public sealed record CachedAppeal(AppealDetails Head, CommentThread Comments, IReadOnlySet<Guid>? Waiting, string Version)
{
    private const int MostWaiting = 1_000;

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<Guid>> Authors = EF.CompileAsyncQuery((PortalDb db, Guid appealId) =>
        db.Comments.Where(c => c.AppealId == appealId && c.State == CommentState.Pending)
            .Select(c => c.AccountId).Distinct().Take(MostWaiting + 1));

    public static async Task<CachedAppeal?> Load(PortalDb db, Guid id)
    {
        if (await AppealDetails.Find(db, id) is not { State: AppealState.Published } head)
            return null;

        var comments = await CommentThread.Load(db, id, null, null);
        var waiting = new HashSet<Guid>();
        await foreach (var author in Authors(db, id))
            waiting.Add(author);

        return new CachedAppeal(head, comments, waiting.Count > MostWaiting ? null : waiting, Guid.CreateVersion7().ToString("N"));
    }

    public async Task<CommentThread> CommentsFor(PortalDb db, Guid reader) =>
        Waiting?.Contains(reader) == false ? Comments : Comments with { Pending = await CommentThread.PendingOf(db, Head.Id, reader) };
}
