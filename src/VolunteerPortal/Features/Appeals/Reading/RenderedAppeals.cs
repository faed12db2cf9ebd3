using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.Features.Appeals.Reading;

/// <summary>The costly part of the page, the same for every reader.</summary>
public sealed record RenderedAppeal(AppealText Text, IReadOnlyList<DirectoryRow> Contacts);

/// <summary>The key holds the time of change, so a change needs no eviction.</summary>
public sealed class RenderedAppeals(IMemoryCache cache)
{
    private static readonly TimeSpan KeptUnread = TimeSpan.FromMinutes(20);

    private static readonly Func<PortalDb, Guid, IAsyncEnumerable<DirectoryRow>> Contacts =
        EF.CompileAsyncQuery((PortalDb db, Guid appealId) =>
            db.DirectoryEntries.Where(e => e.AppealId == appealId).OrderBy(e => e.Position)
                .Select(e => new DirectoryRow(e.Area, e.Unit, e.Person, e.Phone)));

    public async Task<RenderedAppeal> Of(AppealDetails appeal, PortalDb db)
    {
        var key = (typeof(RenderedAppeal), appeal.Id, appeal.ChangedAt);
        if (cache.TryGetValue(key, out RenderedAppeal? kept))
            return kept!;

        var contacts = new List<DirectoryRow>();
        await foreach (var row in Contacts(db, appeal.Id))
            contacts.Add(row);

        return cache.Set(key, new RenderedAppeal(AppealText.Render(appeal.Body, appeal.PictureUrl), contacts),
            new MemoryCacheEntryOptions { SlidingExpiration = KeptUnread });
    }
}
