using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>What every reader of an appeal sees of it, read once for all of them.</summary>
/// <param name="Head">A published appeal.</param>
/// <param name="Comments">The newest that are visible.</param>
/// <param name="Waiting">Who has comments that wait for review; null when those are too many to know.</param>
/// <param name="Version">Names the parts of the page that were drawn from this.</param>
public sealed record CachedAppeal(AppealDetails Head, CommentThread Comments, IReadOnlySet<Guid>? Waiting, string Version)
{
    private const int MostWaiting = 1_000;

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<Guid>> Authors = EF.CompileAsyncQuery((PortalDb db, Guid appealId) =>
        db.Comments.Where(c => c.AppealId == appealId && c.State == CommentState.Pending).Select(c => c.AccountId).Distinct().Take(MostWaiting + 1));

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

    /// <summary>The thread as this reader sees it: with what they wrote and nobody has reviewed yet.</summary>
    public async Task<CommentThread> CommentsFor(PortalDb db, Guid reader) =>
        Waiting?.Contains(reader) == false ? Comments : Comments with { Pending = await CommentThread.PendingOf(db, Head.Id, reader) };
}
