using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Desks;

/// <summary>The address every footer links: the office's desk begins with its appeals until it has an overview of its own.</summary>
[Authorize(Policies.Office)]
public sealed class OfficeHomeController : Controller
{
    [HttpGet("/office")]
    public IActionResult Index() => Redirect("/office/appeals");
}
