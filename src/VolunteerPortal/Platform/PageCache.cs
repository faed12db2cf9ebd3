using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Caching.Memory;

namespace VolunteerPortal.Platform;

/// <summary>
/// Whole pages that are kept for visitors (<see cref="AnonymousPages"/>), and what was read for a page, kept for the people signed in,
/// whose pages differ in their head only. Both go by the names in <see cref="PageTags"/> and live for <see cref="AnonymousPages.Seconds"/>.
/// </summary>
public sealed class PageCache(IOutputCacheStore pages, IMemoryCache memory)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(AnonymousPages.Seconds);

    private long _changes;

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
    public void Forget(string tag)
    {
        Interlocked.Increment(ref _changes);
        memory.Remove(Key(tag));
    }

    /// <summary>What was read under this name, or is read now. Nothing found is not kept.</summary>
    public async Task<T?> Keep<T>(string tag, Func<Task<T?>> read)
        where T : class
    {
        if (memory.TryGetValue(Key(tag), out T? kept))
            return kept;

        var before = Interlocked.Read(ref _changes);
        if (await read() is not { } found)
            return null;

        memory.Set(Key(tag), found, Freshness);
        // What changed while it was being read may be missing from it
        if (Interlocked.Read(ref _changes) != before)
            memory.Remove(Key(tag));
        return found;
    }

    private static (Type, string) Key(string tag) => (typeof(PageCache), tag);
}

public static class PageCacheExtensions
{
    /// <summary>Names the page being shown, so that <see cref="PageCache.Evict"/> finds its copy.</summary>
    public static void TagPage(this Controller controller, string tag) =>
        controller.HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
