using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Features.Appeals.Lists;

[AllowAnonymous]
public sealed class AppealFeedController(PortalDb db, SiteAddress site, IOptions<SiteOptions> names) : Controller
{
    private const int Newest = 20;

    [HttpGet("/appeals/feed.atom")]
    [OutputCache(PolicyName = AnonymousPages.Policy, Duration = AnonymousPages.Seconds, Tags = [PageTags.Lists])]
    public async Task<IActionResult> Index()
    {
        var appeals = await db.Appeals.Published().NewestFirst().Take(Newest)
            .Select(a => new { a.Id, a.Title, a.Subtitle, a.Body, a.IssuingBodies, a.Kind, a.PublishedAt, a.ChangedAt }).ToListAsync();
        var entries = appeals.Select(a => new FeedEntry(
            $"urn:uuid:{a.Id}", AppealTitle.Full(a.Title, a.Subtitle), site.Url($"/appeals/{a.Id}"), a.IssuingBodies,
            a.Kind.Label(), a.PublishedAt!.Value, a.ChangedAt, AppealText.Render(a.Body, _ => null).Html.ToString()));
        var feed = new AtomFeed(site.Url("/appeals/feed.atom"), site.Url("/appeals"), names.Value.FullName, names.Value.Host);
        return File(feed.Write([.. entries]), "application/atom+xml; charset=utf-8");
    }
}
