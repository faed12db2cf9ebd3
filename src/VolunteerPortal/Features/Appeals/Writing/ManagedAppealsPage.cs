using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Desks;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Writing;

public sealed record ManagedAppealsPage(
    OfficeDesk Desk,
    AppealState? State,
    IReadOnlyDictionary<AppealState, int> Counts,
    IReadOnlyList<OfficeAppealRow> Rows,
    Paging Paging)
{
    private const int Size = 20;

    public int Total => Counts.Values.Sum();

    public static async Task<ManagedAppealsPage> Load(PortalDb db, Guid accountId, AppealState? state, int? page, DateTimeOffset now)
    {
        var mine = db.Appeals.ManagedBy(db, accountId, now);
        var counts = await mine.GroupBy(a => a.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(c => c.Key, c => c.Count);
        var paging = new Paging(page, Size, state is { } wanted ? counts.GetValueOrDefault(wanted) : counts.Values.Sum());
        var rows = await mine.Where(a => state == null || a.State == state)
            .OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Skip(paging.Skip).Take(Size)
            .Select(a => new OfficeAppealRow(
                a.Id, a.Kind, a.Title, a.State, a.Featured, a.ChangedAt,
                a.PublishedAt, a.WithdrawalReason, a.Views, a.Shares,
                db.Comments.Count(c => c.AppealId == a.Id && c.State == CommentState.Pending))).ToListAsync();
        return new ManagedAppealsPage(await OfficeDesk.Load(db, accountId, now), state, counts, rows, paging);
    }
}

public sealed record OfficeAppealRow(
    Guid Id,
    AppealKind Kind,
    string Title,
    AppealState State,
    bool Featured,
    DateTimeOffset ChangedAt,
    DateTimeOffset? PublishedAt,
    string? WithdrawalReason,
    long Views,
    long Shares,
    int PendingComments);
