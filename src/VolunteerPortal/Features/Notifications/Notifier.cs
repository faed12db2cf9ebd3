using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>Saved in the caller's transaction, with the change it tells of.</summary>
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
