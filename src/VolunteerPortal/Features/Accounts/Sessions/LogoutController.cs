using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>Open to everybody: a session that is over already must not stand in the way of leaving.</summary>
[AllowAnonymous]
[TakesBody(AccountsSetup.FormBytes)]
public sealed class LogoutController(BrowserSignIn browser) : Controller
{
    [HttpPost("/logout")]
    public async Task<IActionResult> Create()
    {
        await browser.SignOut(HttpContext);
        // The pages seen while signed in leave the cache. Cookies and storage stay: they hold how a person likes to read
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        Response.Headers.Location = "/";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
