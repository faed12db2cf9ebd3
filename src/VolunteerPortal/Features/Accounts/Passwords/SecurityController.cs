using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Accounts.Passwords;

[Authorize(Policies.Volunteer)]
[TakesBody(AccountsSetup.FormBytes)]
[Route("/me/security")]
public sealed class SecurityController(PortalDb db, SessionStore sessions) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => this.Page(await SecurityPage.Load(db, User.Id(), User.SessionId()));

    [HttpPost("sessions/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id)
    {
        if (!await sessions.EndOne(User.Id(), id))
            return NotFound();

        this.FlashDone("已结束，那台设备要重新登录");
        return RedirectToAction(nameof(Show));
    }

    [HttpPost("password")]
    public async Task<IActionResult> Change(
        PasswordForm form, [FromServices] PasswordCheck check, [FromServices] PasswordService passwords,
        [FromServices] LoginThrottle guards, [FromServices] BrowserSignIn browser)
    {
        var account = await db.Accounts.FindAsync(User.Id()) ?? throw new InvalidOperationException("The signed-in account is gone.");
        if (ModelState.IsValid && passwords.WhyNot(account, form) is { } no)
            this.Refuse(no);
        if (ModelState.IsValid && !await check.Passes(account, "", form.Current, HttpContext.PasswordSender()))
            this.Refuse(new FieldRefusal(nameof(form.Current), PasswordSender.WrongNow));
        if (!ModelState.IsValid)
            return this.PageAgain(await SecurityPage.Load(db, User.Id(), User.SessionId()));

        await passwords.Set(account, form.New!, User.SessionId(), sessions, guards);
        browser.Recognise(HttpContext, account);
        this.FlashDone("密码已修改，其他地方的登录已全部退出");
        return RedirectToAction(nameof(Show));
    }
}
