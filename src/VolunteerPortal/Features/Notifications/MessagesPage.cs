using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Notifications;

/// <summary>Reading the page changes nothing; a button marks a message as read.</summary>
public sealed record MessagesPage(int Unread, Guid Newest, IReadOnlyList<MessageRow> Rows, Paging Paging)
{
    private const int Size = 20;

    public static async Task<MessagesPage> Load(PortalDb db, Guid accountId, int? page)
    {
        var mine = db.Notifications.Where(n => n.AccountId == accountId);
        var counts = await mine.GroupBy(_ => 1)
            .Select(all => new { Total = all.Count(), Unread = all.Count(n => n.ReadAt == null) })
            .SingleOrDefaultAsync();
        var paging = new Paging(page, Size, counts?.Total ?? 0);
        var newestFirst = mine.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id);
        var newest = await newestFirst.Select(n => n.Id).FirstOrDefaultAsync();
        var rows = await newestFirst.Skip(paging.Skip).Take(Size)
            .Select(n => new MessageRow(n.Id, n.Title, n.Text, n.Args, n.Link, n.CreatedAt, n.ReadAt == null)).ToListAsync();
        return new MessagesPage(counts?.Unread ?? 0, newest, rows, paging);
    }
}

public sealed record MessageRow(Guid Id, string Title, string Text, string[] Args, string? Link, DateTimeOffset At, bool IsUnread);
