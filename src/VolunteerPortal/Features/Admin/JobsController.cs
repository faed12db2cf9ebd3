using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Jobs;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Admin;

[Authorize(Roles.SystemAdmin)]
[Route("/admin/jobs")]
public sealed class JobsController(WorkReports reports) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => this.Page(new JobsPage(reports.All));
}
