using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Moderation;

/// <summary>
/// Shows and hides comments, one or many, and takes a decision back. A comment changes only from the state its reviewer saw: of two who
/// decide at once the second is told, and one decision, one audit entry and one message exist. The ids are within the office's scope.
/// </summary>
public sealed class CommentReview(PortalDb db, AuditLog audit, Notifier notifier, PageCache pages, TimeProvider clock)
{
    public static readonly Refusal AlreadyDecided = new("已由同事处理");
    public static readonly Refusal NothingToUndo = new("已经过了 {0} 分钟，或者同事又处理过，不能撤销了", UndoWindow.Minutes);

    private sealed record CommentContext(
        Guid Id, Guid AppealId, Guid AuthorId, string Title, CommentState? Previous, string? PreviousReason);

    /// <summary>Decides each comment by itself and says of each that stays why.</summary>
    public async Task<Dictionary<Guid, Refusal>> Decide(IReadOnlyList<ReviewDecision> decisions, CommentState from, Guid batch, Guid by)
    {
        var now = clock.GetUtcNow();
        var refused = new Dictionary<Guid, Refusal>();
        var comments = await db.InTransaction(async () =>
        {
            var about = await About([.. decisions.Select(d => d.Id)]);
            // By id, so that two reviewers with the same list do not wait for each other in a circle
            foreach (var decision in decisions.OrderBy(d => d.Id))
                if (await Change(db.Comments.Where(c => c.Id == decision.Id && c.State == from), decision, batch, by, now))
                    Tell(about[decision.Id], decision, by);
                else
                    refused[decision.Id] = AlreadyDecided;
            return about.Values;
        });
        await ShowAnew(comments);
        return refused;
    }

    /// <summary>Puts back what this person decided together, within ten minutes, where nobody decided since and they still may.</summary>
    public async Task<Refusal?> Undo(Guid batch, Guid by)
    {
        var now = clock.GetUtcNow();
        var earliest = now - UndoWindow.Length;
        var undone = await db.InTransaction(async () =>
        {
            var mine = db.Appeals.ManagedBy(db, by, now);
            var decided = db.Comments.Where(c => c.DecisionBatch == batch && c.DecidedBy == by && c.DecidedAt >= earliest
                && mine.Any(a => a.Id == c.AppealId));
            var comments = await About(await decided.Select(c => c.Id).ToListAsync());
            var taken = new List<CommentContext>();
            foreach (var comment in comments.Values.OrderBy(c => c.Id))
                if (await TakeBack(decided.Where(c => c.Id == comment.Id)))
                    taken.Add(comment);

            taken.ForEach(comment => TellUndone(comment, by));
            return taken;
        });
        await ShowAnew(undone);
        return undone.Count == 0 ? NothingToUndo : null;
    }

    private async Task<Dictionary<Guid, CommentContext>> About(IReadOnlyList<Guid> ids) => await (
        from comment in db.Comments
        join appeal in db.Appeals on comment.AppealId equals appeal.Id
        where ids.Contains(comment.Id)
        select new CommentContext(comment.Id, appeal.Id, comment.AccountId, appeal.Title, comment.PreviousState, comment.PreviousReason))
        .ToDictionaryAsync(c => c.Id);

    /// <summary>One statement that finds the comment in the expected state and changes it, or finds nothing.</summary>
    private static async Task<bool> Change(IQueryable<Comment> expected, ReviewDecision decision, Guid batch, Guid by, DateTimeOffset at) =>
        await expected.ExecuteUpdateAsync(set => set
            .SetProperty(c => c.PreviousState, c => c.State)
            .SetProperty(c => c.PreviousDecidedBy, c => c.DecidedBy)
            .SetProperty(c => c.PreviousDecidedAt, c => c.DecidedAt)
            .SetProperty(c => c.PreviousReason, c => c.Reason)
            .SetProperty(c => c.State, decision.Approve ? CommentState.Visible : CommentState.Hidden)
            .SetProperty(c => c.DecisionBatch, batch)
            .SetProperty(c => c.DecidedBy, by)
            .SetProperty(c => c.DecidedAt, at)
            .SetProperty(c => c.Reason, decision.Reason)) == 1;

    /// <summary>Likewise, with what the decision had replaced: also who had decided before, when and why.</summary>
    private static async Task<bool> TakeBack(IQueryable<Comment> decided) =>
        await decided.ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, c => c.PreviousState!.Value)
            .SetProperty(c => c.DecisionBatch, (Guid?)null)
            .SetProperty(c => c.DecidedBy, c => c.PreviousDecidedBy)
            .SetProperty(c => c.DecidedAt, c => c.PreviousDecidedAt)
            .SetProperty(c => c.Reason, c => c.PreviousReason)
            .SetProperty(c => c.PreviousState, (CommentState?)null)
            .SetProperty(c => c.PreviousDecidedBy, (Guid?)null)
            .SetProperty(c => c.PreviousDecidedAt, (DateTimeOffset?)null)
            .SetProperty(c => c.PreviousReason, (string?)null)) == 1;

    private void Tell(CommentContext comment, ReviewDecision decision, Guid by)
    {
        if (decision.Approve)
        {
            audit.Record(by, "comment.approved", comment.Id);
            notifier.Tell(comment.AuthorId, CommentNotices.Shown(comment.Title), Link(comment));
            return;
        }

        audit.Record(by, "comment.hidden", comment.Id, decision.Reason);
        notifier.Tell(comment.AuthorId, CommentNotices.Hidden(comment.Title, decision.Reason!), Link(comment));
    }

    private void TellUndone(CommentContext comment, Guid by)
    {
        audit.Record(by, "comment.decision-undone", comment.Id);
        notifier.Tell(comment.AuthorId, CommentNotices.Undone(comment.Title, comment.Previous, comment.PreviousReason), Link(comment));
    }

    private Task ShowAnew(IEnumerable<CommentContext> comments) =>
        pages.Evict([.. comments.Select(c => PageTags.Appeal(c.AppealId)).Distinct()]);

    private static string Link(CommentContext comment) => $"/appeals/{comment.AppealId}";
}
