using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace VolunteerPortal.Platform.Caching;

/// <summary>Whole pages for visitors (<see cref="AnonymousPages"/>), and the data that everybody's pages are made from.</summary>
public sealed class PageCache(IOutputCacheStore pages, IMemoryCache memory)
{
    public static readonly TimeSpan PartKept = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(AnonymousPages.Seconds);

    private readonly ConcurrentDictionary<string, int> _changes = [];

    /// <summary>Drops everything kept. Call it after the commit: before it, the old text would be read and kept again.</summary>
    public async Task Evict(params string[] tags)
    {
        foreach (var tag in tags)
        {
            Forget(tag);
            await pages.EvictByTagAsync(tag, CancellationToken.None);
        }
    }

    /// <summary>For a change that visitors do not see.</summary>
    public void Forget(string tag) => _changes.AddOrUpdate(tag, 1, (_, changes) => changes + 1);

    /// <summary>What was read under this name, or is read now. It is kept under the number of changes seen before reading, so a read that a
    /// change overtakes is never served again. Nothing found is not kept.</summary>
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
    public static void TagPage(this Controller controller, string tag) =>
        controller.HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
