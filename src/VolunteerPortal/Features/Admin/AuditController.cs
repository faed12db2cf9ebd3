using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Admin;

[Authorize(Roles.SystemAdmin)]
[Route("/admin/audit")]
public sealed class AuditController(PortalDb db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(AuditFilter filter)
    {
        if (filter.WhyNot is { } refusal)
            ModelState.AddModelError(nameof(AuditFilter.Id), refusal.Reason);

        var page = await AuditPage.Load(db, filter);
        return ModelState.IsValid ? this.Page(page) : this.PageAgain(page);
    }
}
