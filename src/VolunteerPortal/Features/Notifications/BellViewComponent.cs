using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Notifications;

/// <summary>The way to the message box, with the number of unread messages. Shown only to people signed in.</summary>
public sealed class BellViewComponent(PortalDb db) : ViewComponent
{
    /// <summary>Counting further would cost more and tell no more.</summary>
    private const int Most = 99;

    public async Task<IViewComponentResult> InvokeAsync() => View(await Unread());

    /// <summary>A page shows the bell in several places, and asks once.</summary>
    private async Task<int> Unread()
    {
        if (HttpContext.Items[typeof(BellViewComponent)] is int known)
            return known;

        var reader = UserClaimsPrincipal.Id();
        var unread = await db.Notifications.Where(n => n.AccountId == reader && n.ReadAt == null).Take(Most).CountAsync();
        HttpContext.Items[typeof(BellViewComponent)] = unread;
        return unread;
    }
}
