using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>倡议书正文: the document, its files, whom to call, how to pass it on, what people say.</summary>
public sealed record AppealPage(AppealDetails Appeal, AppealDocument Document, ContactList Contacts, CommentThread Comments, AppealAddresses Addresses, CommentForm Form)
{
    /// <summary>Names what the page was drawn from, where it was kept: its parts may be kept under this name, too.</summary>
    public string? Version { get; init; }

    /// <summary>What a kept part is known by: where it was drawn from, and for which address, as it names whole addresses.</summary>
    public string KeptAs => $"{Version}:{Addresses.Canonical}";

    public IReadOnlyList<AttachmentRow> Attachments => Appeal.Attachments;
}
