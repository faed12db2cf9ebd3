using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

[AllowAnonymous]
public sealed class ForgottenPasswordController : Controller
{
    [HttpGet("/password/forgot")]
    public IActionResult Show() => this.Page(new ForgottenPasswordPage());
}
