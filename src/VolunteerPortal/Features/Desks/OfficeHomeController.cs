using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Features.Access;

namespace VolunteerPortal.Features.Desks;

/// <summary>Every footer links here.</summary>
[Authorize(Roles.Office)]
public sealed class OfficeHomeController : Controller
{
    [HttpGet("/office")]
    public IActionResult Index() => Redirect("/office/appeals");
}
