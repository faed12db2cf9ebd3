using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Appeals.Writing;

[Authorize(Roles.Office)]
[Route("/office/appeals")]
[TakesBody(MostBytes)]
public sealed class AppealWritingController(PortalDb db, AppealWritingService appeals, FileStore files, TimeProvider clock) : Controller
{
    /// <summary>The largest file and room for the text around it.</summary>
    private const int MostBytes = FileStore.MaxSize + 2_000_000;

    [HttpGet("")]
    public async Task<IActionResult> Index(AppealState? state, int? page) =>
        this.Page(await ManagedAppealsPage.Load(db, User.Id(), state, page, clock.GetUtcNow()));

    [HttpGet("new")]
    public async Task<IActionResult> New() => this.Page(await AppealEditPage.New(db, User.Id(), clock.GetUtcNow()));

    [HttpPost("")]
    public async Task<IActionResult> Create(AppealForm form)
    {
        var page = await AppealEditPage.New(db, User.Id(), clock.GetUtcNow(), form);
        if (page.Desk.Regions.SingleOrDefault(r => r.Code == form.RegionCode) is not { } region)
        {
            if (!string.IsNullOrEmpty(form.RegionCode))
                return NotFound();
            ModelState.AddModelError("form.RegionCode", "请选择发布地区");
            return this.PageAgain(page);
        }

        if (form.WantsNothing)
            return NotSaved(page);
        if (form.WantsMoreRows)
            return MoreRows(page);
        if (!TakePaste(form) || !ModelState.IsValid)
            return this.PageAgain(page);

        var file = await TakeFile(form);
        if (!ModelState.IsValid)
            return this.PageAgain(page);

        var (id, refusal) = await appeals.Create(form, region.Code, file, User.Id());
        return refusal is null ? Saved(id, form) : Refused(page, refusal, file);
    }

    [HttpGet("{id:guid}")]
    public IActionResult Show(Guid id) => RedirectToAction(nameof(Edit), new { id });

    [HttpGet("{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id) =>
        await AppealEditPage.Load(db, id, User.Id(), clock.GetUtcNow()) is { } page ? this.Page(page) : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(Guid id, AppealForm form)
    {
        if (await AppealEditPage.Load(db, id, User.Id(), clock.GetUtcNow(), form) is not { } page)
            return NotFound();
        if (form.WantsNothing)
            return NotSaved(page);
        if (form.WantsMoreRows)
            return MoreRows(page);
        if (!TakePaste(form) || !ModelState.IsValid)
            return this.PageAgain(page);

        var file = await TakeFile(form);
        if (!ModelState.IsValid)
            return this.PageAgain(page);

        var refusal = await appeals.Save(id, form, file, User.Id());
        return refusal is null ? Saved(id, form) : Refused(page, refusal, file);
    }

    private ViewResult NotSaved(AppealEditPage page)
    {
        ModelState.Clear();
        ModelState.AddModelError("", page.IsPublished ? "还没有保存。请按“保存修改”" : "还没有保存。请按“存草稿”或“保存并预览”");
        return this.PageAgain(page);
    }

    private ViewResult MoreRows(AppealEditPage page)
    {
        // Nothing is checked or saved yet, so there is nothing to report
        ModelState.Clear();
        page.Form.AddRows();
        return this.Page(page);
    }

    private bool TakePaste(AppealForm form)
    {
        var problems = form.TakePaste();
        foreach (var problem in problems)
            this.Refuse("Paste", problem);
        if (problems.Count == 0 && form.Rows.Count(row => !row.IsBlank) > DirectoryPaste.MostRows)
            ModelState.AddModelError("form.Rows", "联系方式最多 200 行，请删减");

        if (problems.Count == 0)
            ModelState.Remove("form.Paste");

        return problems.Count == 0;
    }

    private async Task<StoredFile?> TakeFile(AppealForm form)
    {
        if (form.File is null)
            return null;

        await using var content = form.File.OpenReadStream();
        var intake = await files.Save(content, form.File.FileName);
        if (intake.Refusal is { } refusal)
            this.Refuse("File", refusal);

        return intake.File;
    }

    private ViewResult Refused(AppealEditPage page, Refusal refusal, StoredFile? file)
    {
        if (file is not null)
            files.Delete(file.StoredName);

        ModelState.Clear();
        this.Refuse("", refusal);
        if (refusal != AppealWritingService.Stale)
            return this.PageAgain(page);

        // Saving again then replaces the other text knowingly
        page.Form.ChangedAt = page.SavedAt!.Value.UtcTicks;
        var again = this.Page(page with { IsStale = true });
        again.StatusCode = StatusCodes.Status409Conflict;
        return again;
    }

    private RedirectResult Saved(Guid id, AppealForm form)
    {
        if (form.WantsPreview)
            return Redirect($"/office/appeals/{id}/preview");

        this.FlashDone(form.File is null ? "已保存" : "已保存，附件已上传");
        return Redirect($"/office/appeals/{id}/edit");
    }
}
