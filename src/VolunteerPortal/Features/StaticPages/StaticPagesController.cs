using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.Features.StaticPages;

/// <summary>Pages without data.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = AnonymousPages.Policy, Duration = Minutes * 60)]
public sealed class StaticPagesController : Controller
{
    private const int Minutes = 30;

    // What machines need not read: the desks and what is a person's own
    private const string Robots = "User-agent: *\nDisallow: /office\nDisallow: /team\nDisallow: /admin\nDisallow: /me\nDisallow: /login\nDisallow: /register\nDisallow: /search\n";

    [HttpGet("/help")]
    public IActionResult Help() => View("HelpPage");

    [HttpGet("/privacy")]
    public IActionResult Privacy() => View("PrivacyPage");

    [HttpGet("/accessibility")]
    public IActionResult Accessibility() => View("AccessibilityPage");

    [HttpGet("/sitemap")]
    public IActionResult Sitemap() => View("SitemapPage");

    [HttpGet("/robots.txt")]
    public IActionResult RobotsText() => Content(Robots, "text/plain");
}
