using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Files;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>One statement: the files come as a join, the comments as a number.</summary>
public sealed record AppealDetails(
    Guid Id,
    string Code,
    AppealKind Kind,
    string Title,
    string? Subtitle,
    string? Salutation,
    string Body,
    IReadOnlyList<string> IssuingBodies,
    string? DocumentNumber,
    string? Source,
    DateOnly? IssuedOn,
    DateOnly? ContactsHiddenAfter,
    bool CommentsAllowed,
    AppealState State,
    DateTimeOffset? PublishedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawalReason,
    long Views,
    long Shares,
    int Comments,
    IReadOnlyList<AttachmentRow> Attachments)
{
    private static readonly Func<PortalDb, Guid, bool, Task<AppealDetails?>> Query = EF.CompileAsyncQuery(
        (PortalDb db, Guid id, bool evenDraft) =>
        db.Appeals.Where(a => a.Id == id && (evenDraft || a.State != AppealState.Draft)).Select(a => new AppealDetails(
            a.Id, a.Code, a.Kind, a.Title, a.Subtitle, a.Salutation, a.Body, a.IssuingBodies, a.DocumentNumber, a.Source, a.IssuedOn,
            a.ContactsHiddenAfter, a.CommentsAllowed, a.State, a.PublishedAt, a.ChangedAt, a.WithdrawnAt, a.WithdrawalReason,
            a.Views, a.Shares,
            db.Comments.Count(c => c.AppealId == a.Id && c.State == CommentState.Visible),
            db.Attachments.Where(f => f.AppealId == a.Id).OrderBy(f => f.Position)
                .Select(f => new AttachmentRow(f.Id, f.FileName, f.ContentType, f.Size)).ToList())).FirstOrDefault());

    public string FullTitle => AppealTitle.Full(Title, Subtitle);

    public string? PictureUrl(Guid attachmentId) => Attachments.FirstOrDefault(f => f.Id == attachmentId && f.IsPicture)?.Url;

    /// <summary>A published or withdrawn appeal, never a draft.</summary>
    public static Task<AppealDetails?> Find(PortalDb db, Guid id) => Query(db, id, false);

    /// <summary>In any state, for the preview; the caller has checked that the office owns it.</summary>
    public static Task<AppealDetails?> FindAny(PortalDb db, Guid id) => Query(db, id, true);
}
