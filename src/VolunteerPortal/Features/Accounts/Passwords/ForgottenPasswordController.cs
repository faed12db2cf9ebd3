using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.Passwords;

[AllowAnonymous]
public sealed class ForgottenPasswordController : Controller
{
    [HttpGet("/password/forgot")]
    public IActionResult Show() => this.Page(new ForgottenPasswordPage());
}
