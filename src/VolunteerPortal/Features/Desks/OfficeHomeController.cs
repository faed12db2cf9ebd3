using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Features.Access;

namespace VolunteerPortal.Features.Desks;

/// <summary>The address every footer links: the office's desk begins with its appeals until it has an overview of its own.</summary>
[Authorize(Roles.Office)]
public sealed class OfficeHomeController : Controller
{
    [HttpGet("/office")]
    public IActionResult Index() => Redirect("/office/appeals");
}
