using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Features.Access;

namespace VolunteerPortal.Features.Admin;

[Authorize(Roles.SystemAdmin)]
public sealed class AdminHomeController : Controller
{
    [HttpGet("/admin")]
    public IActionResult Index() => Redirect("/admin/audit");
}
