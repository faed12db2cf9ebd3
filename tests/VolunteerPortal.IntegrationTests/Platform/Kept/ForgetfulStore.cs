using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace VolunteerPortal.IntegrationTests.Platform.Kept;

/// <summary>Keeps pages like the portal's own store, and forgets them all when told, so that a test can be the first to ask for
/// one.</summary>
public sealed class ForgetfulStore : IOutputCacheStore
{
    private readonly ConcurrentDictionary<string, (byte[] Page, string[] Tags)> _pages = [];

    public void Forget() => _pages.Clear();

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        foreach (var (key, page) in _pages)
            if (page.Tags.Contains(tag))
                _pages.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_pages.TryGetValue(key, out var kept) ? kept.Page : null);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        _pages[key] = (value, tags ?? []);
        return ValueTask.CompletedTask;
    }
}
