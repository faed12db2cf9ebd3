using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.SignUps;

[AllowAnonymous]
public sealed class PostsController(PortalDb db, IOptions<SiteOptions> site, TimeProvider clock) : Controller
{
    [HttpGet("/posts")]
    public async Task<IActionResult> Index(PostFilter filter) =>
        this.Page(await PostListPage.Load(db, filter, site.Value.RegionCode, clock));

    [HttpGet("/posts/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await PostPage.Load(db, id, User.IdOrNull(), clock) is { } page ? this.Page(page) : NotFound();
}
