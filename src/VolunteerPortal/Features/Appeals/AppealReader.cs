using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

/// <summary>Puts the page of a published appeal together: two statements, and one more when its text was not read lately.</summary>
public sealed class AppealReader(PortalDb db, AppealContents contents, SiteAddress site, TimeProvider clock)
{
    public Task<AppealHead?> Find(Guid id) => AppealHead.Find(db, id);

    public async Task<AppealPage> Page(AppealHead appeal, Guid? reader, string? contact = null, string? before = null, CommentForm? form = null)
    {
        var content = await contents.Of(appeal, db);
        var comments = await CommentThread.Load(db, appeal.Id, reader, CommentCursor.Parse(before));
        var addresses = new AppealAddresses(site.Url($"/appeals/{appeal.Id}"), site.Url($"/a/{appeal.Code}"));
        return new AppealPage(appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, contact), comments, addresses, form ?? new CommentForm());
    }

    public async Task<LetterPage> Letter(AppealHead appeal)
    {
        var content = await contents.Of(appeal, db);
        return new LetterPage(appeal, AppealDocument.Of(appeal, content.Text), ContactsOf(appeal, content, null));
    }

    public async Task<ContactList> Contacts(AppealHead appeal) => ContactsOf(appeal, await contents.Of(appeal, db), null);

    private ContactList ContactsOf(AppealHead appeal, AppealContent content, string? words) =>
        ContactList.Of(appeal.Id, content.Contacts, words, appeal.ContactsHiddenAfter, clock.Today());
}
