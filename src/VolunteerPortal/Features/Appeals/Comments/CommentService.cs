using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Appeals.Comments;

public sealed class CommentService(PortalDb db, AuditLog audit, PageCache pages, TimeProvider clock, IOptions<CommentLimits> limits)
{
    public static readonly Refusal Closed = new("这篇不开放留言");

    /// <summary>
    /// Adds it once per <paramref name="requestKey"/>. Locks the author's row, so that two comments sent at once are counted in turn.
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

            db.Comments.Add(new Comment
            {
                Id = id,
                AppealId = appealId,
                AccountId = authorId,
                AuthorMask = author,
                Text = text,
                CreatedAt = now,
            });
            audit.Record(authorId, "comment.made", id);
            return null;
        });
        if (refused is null)
            pages.Forget(PageTags.Appeal(appealId));
        return refused;
    }

    /// <summary>The lock does not block sessions and sign-ups, which only refer to the row.</summary>
    private Task<string> LockAuthor(Guid authorId) =>
        db.Database.SqlQuery<string>($"select masked_name as \"Value\" from accounts where id = {authorId} for no key update")
            .SingleAsync();

    private async Task<IReadOnlyCollection<EarlierComment>> SaidSince(Guid authorId, DateTimeOffset since) =>
        await db.Comments.Where(c => c.AccountId == authorId && c.CreatedAt > since)
            .Select(c => new EarlierComment(c.Text, c.CreatedAt)).ToListAsync();

    /// <summary>Made of the form's key, sender and appeal, so nobody can claim or detect another person's comment.</summary>
    private static Guid IdOf(Guid appealId, Guid authorId, Guid requestKey)
    {
        Span<byte> parts = stackalloc byte[48];
        appealId.TryWriteBytes(parts);
        authorId.TryWriteBytes(parts[16..]);
        requestKey.TryWriteBytes(parts[32..]);
        return new Guid(SHA256.HashData(parts).AsSpan(0, 16));
    }
}
