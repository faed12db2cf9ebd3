using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Moderation;

/// <summary>Comments that wait, and who decides about them.</summary>
public abstract class CommentReviewScene(PortalFixture portal) : IClassFixture<PortalFixture>
{
    protected PortalFixture Portal => portal;

    protected async Task<Browser> Office() => await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

    protected async Task<(Appeal Appeal, Account Author, Comment Comment)> Pending(string text, string regionCode = Given.City)
    {
        var appeal = await portal.Given.Appeal(regionCode: regionCode);
        var author = await portal.Given.Account();
        var comment = await portal.Given.Saved(new Comment
        {
            AppealId = appeal.Id,
            AccountId = author.Id,
            AuthorMask = author.MaskedName,
            Text = text,
            // Before every other: lists show what waits longest first, and a class's tests share one database
            CreatedAt = TimeProvider.System.GetUtcNow().AddDays(-Interlocked.Increment(ref _earlier)),
        });
        return (appeal, author, comment);
    }

    private static int _earlier;

    protected Task<CommentState> StateOf(Comment comment) =>
        portal.Db(db => db.Comments.Where(c => c.Id == comment.Id).Select(c => c.State).SingleAsync());

    protected Task<(CommentState State, Guid? By, DateTimeOffset? At, string? Reason)> Decision(Comment comment) => portal.Db(async db =>
    {
        var now = await db.Comments.SingleAsync(c => c.Id == comment.Id);
        return (now.State, now.DecidedBy, now.DecidedAt, now.Reason);
    });

    protected Task<List<string>> Messages(Account account) =>
        portal.Db(db => db.Notifications.Where(n => n.AccountId == account.Id).OrderBy(n => n.CreatedAt).Select(n => n.Title)
            .ToListAsync());

    protected Task<List<string>> Actions(Comment comment) =>
        portal.Db(db => db.AuditEntries.Where(e => e.SubjectId == comment.Id).OrderBy(e => e.At).Select(e => e.Action).ToListAsync());
}
