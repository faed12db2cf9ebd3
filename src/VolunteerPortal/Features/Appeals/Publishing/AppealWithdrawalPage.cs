using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Desks;

namespace VolunteerPortal.Features.Appeals.Publishing;

public sealed record AppealWithdrawalPage(
    OfficeDesk Desk, Guid Id, string Title, long Views, long Shares, int Comments, int Pending, AppealWithdrawalForm Form)
{
    /// <summary>Null for an appeal of another office, and for one that is not public.</summary>
    public static async Task<AppealWithdrawalPage?> Load(
        PortalDb db, Guid id, Guid accountId, DateTimeOffset now, AppealWithdrawalForm? form = null)
    {
        var appeal = await db.Appeals.ManagedBy(db, accountId, now).Where(a => a.Id == id && a.State == AppealState.Published)
            .Select(a => new
        {
            a.Title,
            a.Views,
            a.Shares,
            Comments = db.Comments.Count(c => c.AppealId == id && c.State == CommentState.Visible),
            Pending = db.Comments.Count(c => c.AppealId == id && c.State == CommentState.Pending),
        }).SingleOrDefaultAsync();
        return appeal is null
            ? null
            : new AppealWithdrawalPage(
                await OfficeDesk.Load(db, accountId, now), id, appeal.Title, appeal.Views, appeal.Shares, appeal.Comments,
                appeal.Pending, form ?? new AppealWithdrawalForm());
    }
}
