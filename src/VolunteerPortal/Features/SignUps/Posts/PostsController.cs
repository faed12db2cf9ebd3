using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.SignUps.Posts;

[AllowAnonymous]
public sealed class PostsController(PortalDb db, IOptions<SiteOptions> site, IOptions<SignUpLimits> limits, TimeProvider clock) : Controller
{
    /// <summary>Visitors may see old numbers this long; people signed in see true ones, and a sign-up asks the database.</summary>
    private const int Seconds = 5;

    [HttpGet("/posts")]
    [OutputCache(
        PolicyName = AnonymousPages.Policy,
        Duration = Seconds,
        Tags = [DutyPosts.PageTags.Lists],
        VaryByQueryKeys = ["date", "day", "area", "kind", "open", "elder", "untrained", "page"])]
    public async Task<IActionResult> Index(PostFilter filter) =>
        this.Page(await PostListPage.Load(db, filter, site.Value.RegionCode, clock));

    [HttpGet("/posts/{id:guid}")]
    [OutputCache(PolicyName = AnonymousPages.Policy, Duration = Seconds, Tags = [DutyPosts.PageTags.Lists])]
    public async Task<IActionResult> Show(Guid id) =>
        await PostPage.Load(db, id, User.IdOrNull(), clock, limits.Value) is { } page ? this.Page(page) : NotFound();
}
