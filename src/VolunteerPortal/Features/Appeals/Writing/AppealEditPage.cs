using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Desks;
using VolunteerPortal.Platform.Letters;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Writing;

public sealed record AppealEditPage(
    OfficeDesk Desk,
    Guid? Id,
    AppealState State,
    DateTimeOffset? SavedAt,
    IReadOnlyList<OfficeAttachment> Attachments,
    AppealForm Form)
{
    private const int RowsAtFirst = 3;

    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    public bool IsStale { get; init; }

    public bool IsPublished => State == AppealState.Published;

    public static async Task<AppealEditPage> New(PortalDb db, Guid accountId, DateTimeOffset now, AppealForm? form = null)
    {
        var desk = await OfficeDesk.Load(db, accountId, now);
        form ??= new AppealForm
        {
            RegionCode = desk.Regions is [var widest, ..] ? widest.Code : null,
            IssuingBodies = desk.Office,
            Source = desk.Office,
            CommentsAllowed = true,
        };
        return new AppealEditPage(desk, null, AppealState.Draft, null, [], WithRoom(form)).Checked();
    }

    public static async Task<AppealEditPage?> Load(PortalDb db, Guid id, Guid accountId, DateTimeOffset now, AppealForm? form = null)
    {
        var appeal = await db.Appeals.AsNoTracking().ManagedBy(db, accountId, now).SingleOrDefaultAsync(a => a.Id == id);
        if (appeal is null)
            return null;

        var attachments = await db.Attachments.Where(a => a.AppealId == id).OrderBy(a => a.Position)
            .Select(a => new OfficeAttachment(a.Id, a.FileName, a.ContentType, a.Size, a.Description)).ToListAsync();
        form ??= FormOf(appeal, attachments, await db.DirectoryEntries.Where(e => e.AppealId == id).OrderBy(e => e.Position)
            .Select(e => new DirectoryRow(e.Area, e.Unit, e.Person, e.Phone)).ToListAsync());
        return new AppealEditPage(
            await OfficeDesk.Load(db, accountId, now), id, appeal.State, appeal.ChangedAt, attachments, WithRoom(form)).Checked();
    }

    private AppealEditPage Checked() => this with { Checklist = PublishingChecklist.Of(Facts()) };

    /// <summary>A text that cannot be saved is not rendered: it may be ten megabytes.</summary>
    private ChecklistFacts Facts()
    {
        var body = AppealText.WhyNot(Form.Body) is null ? Form.Body : null;
        var pictures = Attachments.Where(a => a.IsPicture).Select(a => a.Id).ToHashSet();
        var described = Form.Files.Where(f => !string.IsNullOrWhiteSpace(f.Description)).Select(f => f.Id).ToHashSet();
        var contacts = Form.Rows.Where(r => !r.IsBlank)
            .Select(r => new DirectoryRow(r.Area ?? "", r.Unit ?? "", r.Person ?? "", r.Phone ?? "")).ToList();
        return new ChecklistFacts(Form.Title, Form.Issuers.Count, TypedDate.Parse(Form.IssuedOn) is not null, body,
            AppealText.Render(body, id => pictures.Contains(id) ? "/" : null),
            contacts, !string.IsNullOrWhiteSpace(Form.ContactsHiddenAfter),
            Attachments.Count, pictures.Except(described).Count());
    }

    private static AppealForm FormOf(Appeal appeal, IEnumerable<OfficeAttachment> attachments, IEnumerable<DirectoryRow> contacts) => new()
    {
        Kind = appeal.Kind,
        RegionCode = appeal.RegionCode,
        Title = appeal.Title,
        Subtitle = appeal.Subtitle,
        IssuingBodies = string.Join('\n', appeal.IssuingBodies),
        DocumentNumber = appeal.DocumentNumber,
        IssuedOn = appeal.IssuedOn is { } issued ? OfficialDate.Format(issued) : null,
        Source = appeal.Source,
        Salutation = appeal.Salutation,
        Body = appeal.Body,
        Rows = [.. contacts.Select(ContactFormRow.Of)],
        Files = [.. attachments.Select(a => new FileFormRow { Id = a.Id, Description = a.Description })],
        ContactsHiddenAfter = appeal.ContactsHiddenAfter is { } last ? OfficialDate.Format(last) : null,
        CommentsAllowed = appeal.CommentsAllowed,
        Featured = appeal.Featured,
        ChangedAt = appeal.ChangedAt.UtcTicks,
    };

    private static AppealForm WithRoom(AppealForm form)
    {
        while (form.Rows.Count < RowsAtFirst || (!form.Rows[^1].IsBlank && form.Rows.Count < DirectoryPaste.MostRows))
            form.Rows.Add(new ContactFormRow());
        return form;
    }
}

public sealed record OfficeAttachment(Guid Id, string FileName, string ContentType, long Size, string? Description)
{
    public bool IsPicture => Row.IsPicture;

    public AttachmentRow Row => new(Id, FileName, ContentType, Size);
}
