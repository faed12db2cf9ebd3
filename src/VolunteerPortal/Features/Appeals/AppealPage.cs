namespace VolunteerPortal.Features.Appeals;

/// <summary>倡议书正文: the document, its files, whom to call, how to pass it on, what people say.</summary>
public sealed record AppealPage(AppealHead Appeal, AppealDocument Document, ContactList Contacts, CommentThread Comments, AppealAddresses Addresses, CommentForm Form)
{
    public IReadOnlyList<AttachmentRow> Attachments => Appeal.Attachments;
}
