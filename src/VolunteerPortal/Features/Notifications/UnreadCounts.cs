using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Notifications;

/// <summary>At most five seconds old.</summary>
public sealed class UnreadCounts(IMemoryCache cache)
{
    /// <summary>Above this only "+" is shown.</summary>
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

    public void Forget(Guid accountId) => cache.Remove(Key(accountId));

    private static (Type, Guid) Key(Guid accountId) => (typeof(UnreadCounts), accountId);
}
