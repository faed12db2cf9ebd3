using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;

namespace VolunteerPortal.Features.Appeals.Reading;

public sealed record AppealPage(
    AppealDetails Appeal, AppealDocument Document, ContactList Contacts, CommentThread Comments,
    AppealAddresses Addresses, CommentForm Form)
{
    /// <summary>Names the cached data the page was made from; its parts may be cached by it, too.</summary>
    public string? Version { get; init; }

    /// <summary>With the site's address, as the parts hold whole addresses.</summary>
    public string KeptAs => $"{Version}:{Addresses.Canonical}";

    public IReadOnlyList<AttachmentRow> Attachments => Appeal.Attachments;
}
