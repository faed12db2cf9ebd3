using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>Puts a message into a person's box in the caller's unit of work; whoever is told of a change is told in its transaction.</summary>
public sealed class Notifier(PortalDb db, UnreadCounts unread, TimeProvider clock)
{
    public void Tell(Guid accountId, string title, string text, string? link = null)
    {
        unread.Change(accountId);
        db.Notifications.Add(new Notification
        {
            AccountId = accountId,
            Title = title,
            Text = text,
            Link = link,
            CreatedAt = clock.GetUtcNow(),
        });
    }
}
