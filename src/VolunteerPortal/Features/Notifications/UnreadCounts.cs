using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>How many unread messages a person has, for the bell on each of their pages: at most five seconds old.</summary>
public sealed class UnreadCounts(IMemoryCache cache)
{
    /// <summary>Of more than these only is said that they are more.</summary>
    public const int Shown = 99;

    private const int Most = Shown + 1;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private static readonly Func<PortalDb, Guid, Task<int>> Count = EF.CompileAsyncQuery((PortalDb db, Guid reader) =>
        db.Notifications.Where(n => n.AccountId == reader && n.ReadAt == null).Take(Most).Count());

    public Task<int> Of(Guid accountId, PortalDb db) => cache.GetOrCreateAsync(Key(accountId), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Freshness;
        return Count(db, accountId);
    });

    /// <summary>Counts anew on the next page of a person who has just read or is being told something.</summary>
    public void Forget(Guid accountId) => cache.Remove(Key(accountId));

    private static (Type, Guid) Key(Guid accountId) => (typeof(UnreadCounts), accountId);
}
