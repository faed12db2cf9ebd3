using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Lists;

[AllowAnonymous]
public sealed class AppealListController(PortalDb db, TimeProvider clock) : Controller
{
    [HttpGet("/appeals"), EnableRateLimiting(AddressLimits.Search)]
    [OutputCache(
        PolicyName = AnonymousPages.Policy, Duration = AnonymousPages.Seconds, Tags = [PageTags.Lists],
        VaryByQueryKeys = ["type", "year", "page"])]
    public async Task<IActionResult> Index(AppealListFilter filter)
    {
        var thisYear = clock.Today().Year;
        if (!ModelState.IsValid || filter.IsUnknown(thisYear))
            return NotFound();

        return this.Page(await AppealListPage.Load(db, filter, thisYear));
    }
}
