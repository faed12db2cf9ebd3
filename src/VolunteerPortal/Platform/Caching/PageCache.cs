using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace VolunteerPortal.Platform.Caching;

/// <summary>
/// Whole pages that are kept for visitors (<see cref="AnonymousPages"/>), and what was read for a page, kept for the people signed in,
/// whose pages differ in their head only. Both go by names that the features choose, and live for <see cref="AnonymousPages.Seconds"/>.
/// </summary>
public sealed class PageCache(IOutputCacheStore pages, IMemoryCache memory)
{
    /// <summary>How long a part of a page is kept that was drawn from what was read: a little longer than that.</summary>
    public static readonly TimeSpan PartKept = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(AnonymousPages.Seconds);

    private readonly ConcurrentDictionary<string, int> _changes = [];

    /// <summary>Drops all that is kept. Call it after the commit: before it, the next reader would be shown, and everyone kept, the old text.</summary>
    public async Task Evict(params string[] tags)
    {
        foreach (var tag in tags)
        {
            Forget(tag);
            await pages.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    /// <summary>Drops what was read, not the visitors' pages: for a change that visitors do not see.</summary>
    public void Forget(string tag) => _changes.AddOrUpdate(tag, 1, (_, changes) => changes + 1);

    /// <summary>
    /// What was read under this name, or is read now. Nothing found is not kept. It is kept under the number of changes there had been
    /// before it was read: nobody asks for that any more when something changes meanwhile, for it may be missing.
    /// </summary>
    public async Task<T?> Keep<T>(string tag, Func<Task<T?>> read, string part = "", TimeSpan? freshness = null)
        where T : class
    {
        var key = (typeof(PageCache), tag, part, _changes.GetValueOrDefault(tag));
        if (memory.TryGetValue(key, out T? kept))
            return kept;
        if (await read() is not { } found)
            return null;

        return memory.Set(key, found, freshness ?? Freshness);
    }
}

public static class PageCacheExtensions
{
    /// <summary>Names the page being shown, so that <see cref="PageCache.Evict"/> finds its copy.</summary>
    public static void TagPage(this Controller controller, string tag) =>
        controller.HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
