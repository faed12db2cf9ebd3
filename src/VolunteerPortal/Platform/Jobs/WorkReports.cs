using System.Collections.Concurrent;

namespace VolunteerPortal.Platform.Jobs;

/// <summary>How background work went on this node, for the administrator.</summary>
/// <param name="Failures">In a row, up to now.</param>
public sealed record WorkReport(string Name, DateTimeOffset? DoneAt, DateTimeOffset? FailedAt, string? Failure, int Failures);

/// <summary>Remembers of each kind of background work when it was done last and what went wrong last.</summary>
public sealed class WorkReports(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, WorkReport> _reports = [];

    public IReadOnlyList<WorkReport> All => [.. _reports.Values.OrderBy(r => r.Name, StringComparer.Ordinal)];

    public void Expect(string name) => _reports.TryAdd(name, Nothing(name));

    public void Done(string name)
    {
        var now = clock.GetUtcNow();
        _reports.AddOrUpdate(name, n => Nothing(n) with { DoneAt = now }, (_, last) => last with { DoneAt = now, Failures = 0 });
    }

    /// <summary>The kind of the failure is told, not its words: they may hold what somebody typed.</summary>
    public void Failed(string name, Exception failure)
    {
        var (now, kind) = (clock.GetUtcNow(), failure.GetBaseException().GetType().Name);
        _reports.AddOrUpdate(name,
            n => Nothing(n) with { FailedAt = now, Failure = kind, Failures = 1 },
            (_, last) => last with { FailedAt = now, Failure = kind, Failures = last.Failures + 1 });
    }

    private static WorkReport Nothing(string name) => new(name, null, null, null, 0);
}
