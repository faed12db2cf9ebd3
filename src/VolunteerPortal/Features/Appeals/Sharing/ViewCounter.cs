using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace VolunteerPortal.Features.Appeals.Sharing;

/// <summary>In memory; <see cref="ViewFlusher"/> saves the sums. Reading a page never writes to the database.</summary>
public sealed class ViewCounter
{
    private readonly ConcurrentDictionary<Guid, StrongBox<long>> _views = new();

    public void Add(Guid appealId, long views = 1) =>
        Interlocked.Add(ref _views.GetOrAdd(appealId, _ => new StrongBox<long>()).Value, views);

    /// <summary>Each view is taken once, even while others are counted.</summary>
    public IReadOnlyDictionary<Guid, long> Take()
    {
        var taken = new Dictionary<Guid, long>();
        foreach (var (appealId, box) in _views)
            if (Interlocked.Exchange(ref box.Value, 0) is > 0 and var views)
                taken.Add(appealId, views);

        return taken;
    }

    public void PutBack(IReadOnlyDictionary<Guid, long> taken)
    {
        foreach (var (appealId, views) in taken)
            Add(appealId, views);
    }
}
