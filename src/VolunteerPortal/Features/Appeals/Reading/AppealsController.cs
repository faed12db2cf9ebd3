using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Sharing;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Reading;

[AllowAnonymous]
public sealed class AppealsController(PortalDb db, AppealReader reader) : Controller
{
    [HttpGet("/appeals/{id:guid}"), CountsViews]
    [OutputCache(PolicyName = AnonymousPages.Policy, Duration = AnonymousPages.Seconds, VaryByQueryKeys = ["print"])]
    public async Task<IActionResult> Show(Guid id, string? contact, string? before, string? print)
    {
        this.TagPage(PageTags.Appeal(id));
        if ((contact ?? before ?? print) is null && await reader.KeptPage(id, User.IdOrNull()) is { } page)
            return this.Page(page);

        if (await reader.Find(id) is not { } appeal)
            return NotFound();

        if (appeal.State == AppealState.Withdrawn)
            return Gone(WithdrawnAppealPage.Of(appeal));

        return this.Page(print is null ? await reader.Page(appeal, User.IdOrNull(), contact, before) : await reader.Letter(appeal));
    }

    [HttpGet("/a/{code:length(8)}")]
    public async Task<IActionResult> ByCode(string code)
    {
        var id = await db.Appeals.Where(a => a.Code == code && a.State != AppealState.Draft)
            .Select(a => (Guid?)a.Id).SingleOrDefaultAsync();
        return id is null ? NotFound() : RedirectToAction(nameof(Show), new { id });
    }

    private ViewResult Gone(WithdrawnAppealPage page)
    {
        var result = this.Page(page);
        result.StatusCode = StatusCodes.Status410Gone;
        return result;
    }
}
