using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.Registration;

[Authorize(Policies.Volunteer)]
public sealed class RegisteredController(PortalDb db) : Controller
{
    [HttpGet("/register/done")]
    public async Task<IActionResult> Show(string? returnUrl) =>
        this.Page(await RegisteredPage.Load(db, User.Id(), LocalUrl.IsLocal(returnUrl) ? returnUrl : null));
}
