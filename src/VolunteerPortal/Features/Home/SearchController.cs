using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Home;

[AllowAnonymous]
public sealed class SearchController(PortalDb db) : Controller
{
    [HttpGet("/search")]
    public async Task<IActionResult> Index(string? q) => this.Page(await SearchPage.Load(db, q));
}
