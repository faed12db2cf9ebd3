using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Appeals.Reading;

public sealed class AppealReader(PortalDb db, RenderedAppeals contents, PageCache pages, SiteAddress site, TimeProvider clock)
{
    public Task<AppealDetails?> Find(Guid id) => AppealDetails.Find(db, id);

    public async Task<AppealPage> Page(
        AppealDetails appeal, Guid? reader, string? contact = null, string? before = null, CommentForm? form = null) =>
        await Page(appeal, await CommentThread.Load(db, appeal.Id, reader, CommentCursor.Parse(before)), contact, form);

    /// <summary>For people signed in, mostly without a query; null unless published.</summary>
    public async Task<AppealPage?> KeptPage(Guid id, Guid reader)
    {
        if (await pages.Keep(PageTags.Appeal(id), () => CachedAppeal.Load(db, id)) is not { } kept)
            return null;

        return await Page(kept.Head, await kept.CommentsFor(db, reader)) with { Version = kept.Version };
    }

    public async Task<LetterPage> Letter(AppealDetails appeal)
    {
        var content = await contents.Of(appeal, db);
        return new LetterPage(appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, null));
    }

    public async Task<ContactList> Contacts(AppealDetails appeal) => ContactsOf(appeal, await contents.Of(appeal, db), null);

    private async Task<AppealPage> Page(AppealDetails appeal, CommentThread comments, string? contact = null, CommentForm? form = null)
    {
        var content = await contents.Of(appeal, db);
        var addresses = new AppealAddresses(site.Url($"/appeals/{appeal.Id}"), site.Url($"/a/{appeal.Code}"));
        return new AppealPage(
            appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, contact),
            comments, addresses, form ?? new CommentForm());
    }

    private ContactList ContactsOf(AppealDetails appeal, RenderedAppeal content, string? words) =>
        ContactList.Of(appeal.Id, content.Contacts, words, appeal.ContactsHiddenAfter, clock.Today());
}
