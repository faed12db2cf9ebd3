using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Home;

[AllowAnonymous]
public sealed class HomeController(PortalDb db, IMemoryCache cache, TimeProvider clock) : Controller
{
    [HttpGet("/")]
    [OutputCache(PolicyName = AnonymousPages.Policy, Duration = AnonymousPages.Seconds, Tags = [PageTags.Appeals, PageTags.Posts], VaryByQueryKeys = ["type"])]
    public async Task<IActionResult> Index(string? type)
    {
        var now = clock.GetUtcNow();
        return DisplayPreferences.Of(HttpContext).IsElder
            ? this.Page(await ElderHomePage.Load(db, now))
            : this.Page(await HomePage.Load(db, cache, AppealKinds.FromSlug(type), now));
    }
}
