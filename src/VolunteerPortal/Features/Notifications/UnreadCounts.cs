using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>
/// How many unread messages a person has, for the bell on each of their pages: remembered as long as their session is. Whoever changes the
/// number says so, and it is counted anew each time until that change is surely committed.
/// </summary>
public sealed class UnreadCounts(IMemoryCache cache)
{
    /// <summary>Of more than these only is said that they are more.</summary>
    public const int Shown = 99;

    private const int Most = Shown + 1;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(15);
    private static readonly object Changing = new();

    private static readonly Func<PortalDb, Guid, Task<int>> Count = EF.CompileAsyncQuery((PortalDb db, Guid reader) =>
        db.Notifications.Where(n => n.AccountId == reader && n.ReadAt == null).Take(Most).Count());

    public async Task<int> Of(Guid accountId, PortalDb db)
    {
        var known = cache.Get(Key(accountId));
        if (known is int unread)
            return unread;

        unread = await Count(db, accountId);
        // Between the two a message may have come; then its mark stands here, and stays
        if (known is null && cache.Get(Key(accountId)) is null)
            cache.Set(Key(accountId), unread, Freshness);
        return unread;
    }

    public void Change(Guid accountId) => cache.Set(Key(accountId), Changing, LongestCommit);

    private static (Type, Guid) Key(Guid accountId) => (typeof(UnreadCounts), accountId);
}
