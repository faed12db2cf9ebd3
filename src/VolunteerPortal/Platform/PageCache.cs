using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace VolunteerPortal.Platform;

/// <summary>Drops kept pages. Call it after the commit: before it, the next visitor would be shown, and everyone kept, the old text.</summary>
public sealed class PageCache(IOutputCacheStore store)
{
    public async Task Evict(params string[] tags)
    {
        foreach (var tag in tags)
            await store.EvictByTagAsync(tag, CancellationToken.None);
    }
}

public static class PageCacheExtensions
{
    /// <summary>Names the page being shown, so that <see cref="PageCache.Evict"/> finds its copy.</summary>
    public static void TagPage(this Controller controller, string tag) =>
        controller.HttpContext.Features.Get<IOutputCacheFeature>()?.Context.Tags.Add(tag);
}
