using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>The same for all readers.</summary>
/// <param name="Waiting">Authors of comments that wait for review; null when there are too many to list.</param>
public sealed record CachedAppeal(
    AppealDetails Details, RenderedAppeal Content, CommentThread Comments, IReadOnlySet<Guid>? Waiting, string Version)
{
    private const int MostWaiting = 1_000;

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<Guid>> Authors = EF.CompileAsyncQuery((PortalDb db, Guid appealId) =>
        db.Comments.Where(c => c.AppealId == appealId && c.State == CommentState.Pending)
            .Select(c => c.AccountId).Distinct().Take(MostWaiting + 1));

    public static async Task<CachedAppeal?> Load(PortalDb db, Guid id)
    {
        if (await AppealDetails.Find(db, id) is not { State: AppealState.Published } details)
            return null;

        var (content, comments) = (await RenderedAppeal.Load(db, details), await CommentThread.Load(db, id, null));
        var waiting = new HashSet<Guid>();
        await foreach (var author in Authors(db, id))
            waiting.Add(author);

        var few = waiting.Count <= MostWaiting ? waiting : null;
        return new CachedAppeal(details, content, comments, few, Guid.CreateVersion7().ToString("N"));
    }

    public async Task<CommentThread> CommentsFor(PortalDb db, Guid? reader) =>
        reader is not { } author || Waiting?.Contains(author) == false ? Comments : await Comments.WithPendingOf(db, Details.Id, author);
}
