using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Home;

[AllowAnonymous]
public sealed class HomeController(PortalDb db, PageCache pages, IMemoryCache cache, TimeProvider clock) : Controller
{
    // Shorter than for visitors: who has just taken a place comes back here to see it taken
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    [HttpGet("/")]
    [OutputCache(
        PolicyName = AnonymousPages.Policy,
        Duration = AnonymousPages.Seconds,
        Tags = [Appeals.PageTags.Lists, DutyPosts.PageTags.Lists],
        VaryByQueryKeys = ["type"])]
    public async Task<IActionResult> Index(string? type)
    {
        var now = clock.GetUtcNow();
        var kind = AppealKinds.FromSlug(type);
        return DisplayPreferences.Of(HttpContext).IsElder
            ? this.Page(await Read("elder", () => ElderHomePage.Load(db, now)))
            : this.Page(await Read($"home {kind}", () => HomePage.Load(db, cache, kind, now)));
    }

    /// <summary>All who are signed in see the same; visitors get the whole page from the output cache.</summary>
    private async Task<T> Read<T>(string part, Func<Task<T>> load)
        where T : class =>
        User.IsSignedIn() ? (await pages.Keep<T>(Appeals.PageTags.Lists, async () => await load(), part, Freshness))! : await load();
}
