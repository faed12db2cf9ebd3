using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Desks;

/// <summary>Where one lands after signing in: staff at their work, everybody else at their own page.</summary>
[Authorize(Policies.Volunteer)]
public sealed class DeskController(IEnumerable<Role> roles) : Controller
{
    [HttpGet("/desk")]
    public IActionResult Index() => Redirect(roles.DesksOf(User).FirstOrDefault()?.Address ?? "/me");
}
