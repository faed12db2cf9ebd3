using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.SignUps.Mine;

[Authorize(Policies.Volunteer)]
public sealed class SignUpsController(
    PortalDb db, SignUpService signUps, IOptions<SignUpLimits> limits, IStringLocalizer<Ui> texts, TimeProvider clock)
    : Controller
{
    [HttpGet("/me")]
    public async Task<IActionResult> Mine() =>
        this.Page(await MyPage.Load(db, User.Id(), User.FindFirstValue(ClaimTypes.GivenName) ?? User.Identity!.Name!, clock));

    [HttpGet("/sign-ups/confirm")]
    public async Task<IActionResult> New(Guid[] shift, Guid? post) =>
        await ConfirmPage.Load(db, new SignUpForm { Shift = shift }, User.Id(), clock, limits.Value) is { } page
            ? this.Page(page with { From = post })
            : NotFound();

    /// <summary>For a browser that reloads a refused sign-up without its shift.</summary>
    [HttpGet("/sign-ups")]
    public IActionResult Index() => Redirect("/posts");

    [HttpPost("/sign-ups")]
    public async Task<IActionResult> Create(SignUpForm form, Guid? requestKey)
    {
        if (!ModelState.IsValid || requestKey is not { } key)
            return await ConfirmPage.Load(db, form, User.Id(), clock, limits.Value) is { } again ? this.PageAgain(again) : NotFound();

        var results = new List<SignUpResult>();
        foreach (var shift in form.Shift.Distinct())
            results.Add(await signUps.SignUp(shift, User.Id(), KeyFor(key, shift), form.Waitlist.Contains(shift)));
        if (results is [{ Refusal: { } refusal }])
            return await Refused(form, refusal);

        if (results.Any(r => r.SignUpId is not null))
            this.FlashDone(Summary(results));
        else
            this.FlashRefusal(Summary(results));
        return results is [{ SignUpId: { } only }] ? RedirectToAction(nameof(Show), new { id = only }) : Redirect("/me");
    }

    [HttpGet("/sign-ups/{id:guid}")]
    public async Task<IActionResult> Show(Guid id) =>
        await SignUpPage.Load(db, id, User.Id(), clock) is { } page ? this.Page(page) : NotFound();

    [HttpGet("/sign-ups/{id:guid}/withdrawal")]
    public async Task<IActionResult> ConfirmWithdrawal(Guid id) =>
        await WithdrawalPage.Load(db, id, User.Id(), clock) is { } page ? this.Page(page) : NotFound();

    [HttpPost("/sign-ups/{id:guid}/withdrawal")]
    public async Task<IActionResult> Withdraw(Guid id)
    {
        if (await SignUpPage.Load(db, id, User.Id(), clock) is null)
            return NotFound();

        if (await signUps.Withdraw(id, User.Id()) is { } refusal)
            this.FlashRefusal(refusal);
        else
            this.FlashDone(texts["已取消。想参加的话可以再报一次。"]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<IActionResult> Refused(SignUpForm form, Refusal refusal)
    {
        var full = refusal == Roster.Full;
        if (!full)
            this.Refuse("Shift", refusal);
        if (await ConfirmPage.Load(db, form, User.Id(), clock, limits.Value) is not { } page)
            return NotFound();

        var result = this.Page(page with { FilledUpMeanwhile = full });
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }

    private string Summary(List<SignUpResult> results)
    {
        var made = results.Count(r => r.SignUpId is not null);
        var refused = results.Where(r => r.Refusal is not null).Select(r => texts.Of(r.Refusal!)).Distinct().ToList();
        return refused.Count == 0
            ? texts["报名已提交，共 {0} 班。", made]
            : texts["提交了 {0} 班，另有 {1} 班没有报上：{2}", made, results.Count - made, string.Join("；", refused)];
    }

    /// <summary>One form may name several shifts; each has its own key, the same each time the form is sent.</summary>
    private static Guid KeyFor(Guid formKey, Guid shift) =>
        new(SHA256.HashData([.. formKey.ToByteArray(), .. shift.ToByteArray()]).AsSpan(0, 16));
}
