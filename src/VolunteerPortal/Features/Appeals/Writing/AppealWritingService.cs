using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Letters;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Writing;

/// <summary>Locks the row while it changes. A writer with an older state is refused. Cached pages are dropped after the commit.</summary>
public sealed class AppealWritingService(PortalDb db, AuditLog audit, FileStore files, PageCache pages, TimeProvider clock)
{
    public static readonly Refusal Stale = new("您打开这一页以后，同事改过这一篇");
    public static readonly Refusal TooManyFiles = new("附件最多 {0} 个，请先移除不用的", AppealForm.MostFiles);
    public static readonly Refusal TooMuchToday = new("您一天里上传的附件超过 200 MB 了，请明天再传，或者先压缩");

    private const long MostBytesADay = 200 * 1024 * 1024;

    public async Task<(Guid Id, Refusal? Refusal)> Create(AppealForm form, string regionCode, StoredFile? file, Guid by)
    {
        if (await IsTooMuchToday(file, by))
            return (Guid.Empty, TooMuchToday);

        var now = clock.GetUtcNow();
        var appeal = new Appeal
        {
            Code = AppealCode.New(),
            Kind = form.Kind!.Value,
            Title = "",
            Body = "",
            RegionCode = regionCode,
            AuthorId = by,
            CreatedAt = now,
        };
        Fill(appeal, form, now);
        db.Appeals.Add(appeal);
        AddContacts(appeal.Id, form.Contacts);
        AddFile(appeal.Id, 0, file, form, by);
        audit.Record(by, "appeal.created", appeal.Id);
        await db.SaveChangesAsync();
        return (appeal.Id, null);
    }

    public async Task<Refusal?> Save(Guid id, AppealForm form, StoredFile? file, Guid by)
    {
        var removed = new List<Attachment>();
        var refused = await Change(id, async appeal =>
        {
            if (appeal.ChangedAt.UtcTicks != form.ChangedAt)
                return Stale;

            Fill(appeal, form, clock.GetUtcNow());
            if (appeal.State == AppealState.Published && appeal.WhyIncomplete() is { } refusal)
                return refusal;

            await ReplaceContacts(id, form.Contacts);
            removed = await ChangeFiles(id, form, by);
            if (await NextPosition(id, removed, file) is not { } position)
                return TooManyFiles;
            if (await IsTooMuchToday(file, by))
                return TooMuchToday;

            AddFile(id, position, file, form, by);
            audit.Record(by, "appeal.changed", id);
            return null;
        });
        // Deletes files after their rows: a crash in between leaves a file to sweep, never a row without its file
        if (refused is null)
            removed.ForEach(attachment => files.Delete(attachment.StoredName));
        return refused;
    }

    /// <summary>Refuses any state but the one that was previewed.</summary>
    public Task<Refusal?> Publish(Guid id, long seen, Guid by) => Change(id, appeal =>
    {
        if (appeal.WhyNotPublish() is { } refusal)
            return Task.FromResult<Refusal?>(refusal);
        if (appeal.ChangedAt.UtcTicks != seen)
            return Task.FromResult<Refusal?>(Stale);

        appeal.Publish(clock.GetUtcNow());
        audit.Record(by, "appeal.published", id);
        return Task.FromResult<Refusal?>(null);
    });

    public Task<Refusal?> Withdraw(Guid id, string reason, Guid by) => Change(id, appeal =>
    {
        if (appeal.WhyNotWithdraw(reason) is { } refusal)
            return Task.FromResult<Refusal?>(refusal);

        appeal.Withdraw(reason, clock.GetUtcNow());
        audit.Record(by, "appeal.withdrawn", id, reason);
        return Task.FromResult<Refusal?>(null);
    });

    private async Task<Refusal?> Change(Guid id, Func<Appeal, Task<Refusal?>> act)
    {
        var refused = await db.InTransaction(async () =>
            await act(await db.Appeals.FromSql($"select * from appeals where id = {id} for update").SingleAsync()));
        if (refused is null)
            await pages.Evict(PageTags.Appeal(id), PageTags.Lists);
        return refused;
    }

    private static void Fill(Appeal appeal, AppealForm form, DateTimeOffset now)
    {
        appeal.Kind = form.Kind!.Value;
        appeal.Title = PlainText.OneLine(form.Title)!;
        appeal.Subtitle = PlainText.OneLine(form.Subtitle);
        appeal.Salutation = PlainText.OneLine(form.Salutation);
        appeal.Body = PlainText.Paragraphs(form.Body) ?? "";
        appeal.IssuingBodies = [.. form.Issuers];
        appeal.DocumentNumber = PlainText.IsBlank(form.DocumentNumber) ? null : DocumentNumber.Normalize(form.DocumentNumber!);
        appeal.Source = PlainText.OneLine(form.Source);
        appeal.IssuedOn = TypedDate.Parse(form.IssuedOn);
        appeal.ContactsHiddenAfter = TypedDate.Parse(form.ContactsHiddenAfter);
        appeal.CommentsAllowed = form.CommentsAllowed;
        appeal.Featured = form.Featured;
        appeal.Change(now);
    }

    private async Task ReplaceContacts(Guid appealId, IReadOnlyList<DirectoryRow> contacts)
    {
        var stored = await db.DirectoryEntries.Where(e => e.AppealId == appealId).OrderBy(e => e.Position).ToListAsync();
        if (stored.Select(e => new DirectoryRow(e.Area, e.Unit, e.Person, e.Phone)).SequenceEqual(contacts))
            return;

        db.DirectoryEntries.RemoveRange(stored);
        AddContacts(appealId, contacts);
    }

    private void AddContacts(Guid appealId, IReadOnlyList<DirectoryRow> contacts) =>
        db.DirectoryEntries.AddRange(contacts.Select((row, position) => new DirectoryEntry
        {
            AppealId = appealId,
            Position = position,
            Area = row.Area,
            Unit = row.Unit,
            Person = row.Person,
            Phone = row.Phone,
        }));

    /// <summary>Returns what was removed.</summary>
    private async Task<List<Attachment>> ChangeFiles(Guid appealId, AppealForm form, Guid by)
    {
        var told = form.Files.DistinctBy(f => f.Id).ToDictionary(f => f.Id);
        var stored = await db.Attachments.Where(a => a.AppealId == appealId).ToListAsync();
        foreach (var attachment in stored.Where(a => told.ContainsKey(a.Id)))
            attachment.Description = PlainText.OneLine(told[attachment.Id].Description);

        var removed = stored.Where(a => told.TryGetValue(a.Id, out var row) && row.Remove).ToList();
        db.Attachments.RemoveRange(removed);
        removed.ForEach(attachment => audit.Record(by, "attachment.removed", attachment.Id));
        return removed;
    }

    /// <summary>Null when there is no room for it.</summary>
    private async Task<int?> NextPosition(Guid appealId, List<Attachment> removed, StoredFile? file)
    {
        var positions = await db.Attachments.Where(a => a.AppealId == appealId).Select(a => a.Position).ToListAsync();
        return file is not null && positions.Count - removed.Count >= AppealForm.MostFiles ? null : positions.DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>Who uploaded it stands only in the audit log.</summary>
    private async Task<bool> IsTooMuchToday(StoredFile? file, Guid by)
    {
        if (file is null)
            return false;

        var since = clock.GetUtcNow().AddDays(-1);
        var added = db.AuditEntries.Where(e => e.ActorId == by && e.Action == "attachment.added" && e.At > since).Select(e => e.SubjectId);
        return await db.Attachments.Where(a => added.Contains(a.Id)).SumAsync(a => a.Size) + file.Size > MostBytesADay;
    }

    private void AddFile(Guid appealId, int position, StoredFile? file, AppealForm form, Guid by)
    {
        if (file is null)
            return;

        var attachment = new Attachment
        {
            AppealId = appealId,
            Position = position,
            FileName = file.FileName,
            ContentType = file.ContentType,
            Size = file.Size,
            Sha256 = file.Sha256,
            StoredName = file.StoredName,
            Description = PlainText.OneLine(form.FileDescription),
            CreatedAt = clock.GetUtcNow(),
        };
        db.Attachments.Add(attachment);
        audit.Record(by, "attachment.added", attachment.Id);
    }
}
