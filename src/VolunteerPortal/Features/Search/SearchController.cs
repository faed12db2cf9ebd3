using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Search;

[AllowAnonymous]
public sealed class SearchController(PortalDb db, IEnumerable<SearchSource> sources) : Controller
{
    [HttpGet("/search"), EnableRateLimiting(AddressLimits.Search)]
    public async Task<IActionResult> Index(string? q) => this.Page(await SearchPage.Load(db, sources, q));
}
