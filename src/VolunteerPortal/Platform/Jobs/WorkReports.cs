using System.Collections.Concurrent;

namespace VolunteerPortal.Platform.Jobs;

public sealed record WorkReport(string Name, DateTimeOffset? DoneAt, DateTimeOffset? FailedAt, string? Failure, int Failures);

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

    /// <summary>Only the kind of the failure is shown: its words may hold what somebody typed.</summary>
    public void Failed(string name, Exception failure)
    {
        var (now, kind) = (clock.GetUtcNow(), failure.GetBaseException().GetType().Name);
        _reports.AddOrUpdate(name,
            n => Nothing(n) with { FailedAt = now, Failure = kind, Failures = 1 },
            (_, last) => last with { FailedAt = now, Failure = kind, Failures = last.Failures + 1 });
    }

    private static WorkReport Nothing(string name) => new(name, null, null, null, 0);
}
