using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Comments;

/// <summary>Takes comments in. They wait for the office; it decides what becomes of them.</summary>
public sealed class CommentService(PortalDb db, AuditLog audit, PageCache pages, TimeProvider clock, IOptions<CommentLimits> limits)
{
    public static readonly Refusal Closed = new("这篇不开放留言");

    /// <summary>
    /// Adds the comment, once for each <paramref name="requestKey"/>: the same form sent again finds its comment and changes nothing.
    /// The author's row is locked, so that two comments sent at once are counted one after the other.
    /// </summary>
    public async Task<Refusal?> Add(Guid appealId, bool isOpen, Guid authorId, string text, Guid requestKey)
    {
        if (!isOpen)
            return Closed;

        var refused = await db.InTransaction(async () =>
        {
            var author = await LockAuthor(authorId);
            var id = IdOf(appealId, authorId, requestKey);
            if (await db.Comments.AnyAsync(c => c.Id == id))
                return null;

            var now = clock.GetUtcNow();
            if (CommentRules.WhyNot(text, await SaidSince(authorId, now - CommentRules.Memory), now, limits.Value) is { } refusal)
                return refusal;

            db.Comments.Add(new Comment { Id = id, AppealId = appealId, AccountId = authorId, AuthorMask = author, Text = text, CreatedAt = now });
            audit.Record(authorId, "comment.made", id);
            return null;
        });
        if (refused is null)
            pages.Forget(PageTags.Appeal(appealId));
        return refused;
    }

    /// <summary>The author's masked name. The lock does not block sessions and sign-ups, which only refer to the row.</summary>
    private Task<string> LockAuthor(Guid authorId) =>
        db.Database.SqlQuery<string>($"select masked_name as \"Value\" from accounts where id = {authorId} for no key update").SingleAsync();

    private async Task<IReadOnlyCollection<EarlierComment>> SaidSince(Guid authorId, DateTimeOffset since) =>
        await db.Comments.Where(c => c.AccountId == authorId && c.CreatedAt > since)
            .Select(c => new EarlierComment(c.Text, c.CreatedAt)).ToListAsync();

    /// <summary>Made of the form's key and of who sent it where, so nobody can claim, or find out about, another person's comment.</summary>
    private static Guid IdOf(Guid appealId, Guid authorId, Guid requestKey)
    {
        Span<byte> parts = stackalloc byte[48];
        appealId.TryWriteBytes(parts);
        authorId.TryWriteBytes(parts[16..]);
        requestKey.TryWriteBytes(parts[32..]);
        return new Guid(SHA256.HashData(parts).AsSpan(0, 16));
    }
}
