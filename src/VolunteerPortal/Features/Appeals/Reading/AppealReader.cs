using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Reading;

public sealed class AppealReader(PortalDb db, PageCache pages, SiteAddress site, TimeProvider clock)
{
    public Task<AppealDetails?> Find(Guid id) => AppealDetails.Find(db, id);

    public async Task<AppealPage> Page(
        AppealDetails appeal, Guid? reader, string? contact = null, string? before = null, CommentForm? form = null)
    {
        var comments = await CommentThread.Load(db, appeal.Id, CommentCursor.Parse(before));
        var mine = reader is { } author ? await comments.WithPendingOf(db, appeal.Id, author) : comments;
        return Page(appeal, await ContentOf(appeal), mine, contact, form);
    }

    /// <summary>Mostly without a query; null unless published.</summary>
    public async Task<AppealPage?> KeptPage(Guid id, Guid? reader)
    {
        if (await Kept(id) is not { } kept)
            return null;

        return Page(kept.Details, kept.Content, await kept.CommentsFor(db, reader)) with { Version = kept.Version };
    }

    public async Task<LetterPage> Letter(AppealDetails appeal)
    {
        var content = await ContentOf(appeal);
        return new LetterPage(appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, null));
    }

    public async Task<ContactList> Contacts(AppealDetails appeal) => ContactsOf(appeal, await ContentOf(appeal), null);

    private Task<CachedAppeal?> Kept(Guid id) => pages.Keep(PageTags.Appeal(id), () => CachedAppeal.Load(db, id));

    private async Task<RenderedAppeal> ContentOf(AppealDetails appeal) =>
        appeal.State == AppealState.Published && await Kept(appeal.Id) is { } kept && kept.Details.ChangedAt == appeal.ChangedAt
            ? kept.Content
            : await RenderedAppeal.Load(db, appeal);

    private AppealPage Page(
        AppealDetails appeal, RenderedAppeal content, CommentThread comments, string? contact = null, CommentForm? form = null)
    {
        var addresses = new AppealAddresses(site.Url($"/appeals/{appeal.Id}"), site.Url($"/a/{appeal.Code}"));
        return new AppealPage(
            appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, contact),
            comments, addresses, form ?? new CommentForm());
    }

    private ContactList ContactsOf(AppealDetails appeal, RenderedAppeal content, string? words) =>
        ContactList.Of(appeal.Id, content.Contacts, words, appeal.ContactsHiddenAfter, clock.Today());
}
