using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.StaticPages;

[AllowAnonymous]
[OutputCache(PolicyName = AnonymousPages.Policy, Duration = Minutes * 60)]
public sealed class StaticPagesController(IEnumerable<Uncrawled> uncrawled) : Controller
{
    private const int Minutes = 30;

    [HttpGet("/help")]
    public IActionResult Help() => View("HelpPage");

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View("PrivacyPage");

    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View("AccessibilityPage");

    [HttpGet("/sitemap")]
    public IActionResult Sitemap() => View("SitemapPage");

    [HttpGet("/robots.txt")]
    public IActionResult RobotsText()
    {
        var addresses = uncrawled.Select(one => one.Address).Distinct().Order(StringComparer.Ordinal);
        return Content("User-agent: *\n" + string.Concat(addresses.Select(address => $"Disallow: {address}\n")), "text/plain");
    }
}
