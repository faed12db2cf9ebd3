using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>Puts a message into a person's box in the caller's unit of work; whoever is told of a change is told in its transaction.</summary>
public sealed class Notifier(PortalDb db, UnreadCounts unread, TimeProvider clock)
{
    public void Tell(Guid accountId, string title, FormattableString text, string? link = null)
    {
        unread.Forget(accountId);
        db.Notifications.Add(Notification.Of(accountId, title, text, link, clock.GetUtcNow()));
    }

    public void Tell(Guid accountId, (string Title, FormattableString Text) notice, string? link = null) =>
        Tell(accountId, notice.Title, notice.Text, link);
}
