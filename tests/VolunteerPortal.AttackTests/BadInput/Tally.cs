using System.Collections.Concurrent;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>What became of all shots: how many, which statuses, the slowest, and each that was answered wrongly.</summary>
public sealed class Tally
{
    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly Lock _slowestLock = new();
    private int _shots;

    public int Shots => _shots;

    public ConcurrentBag<string> Broken { get; } = [];

    public ConcurrentBag<string> Leaking { get; } = [];

    public ConcurrentBag<string> Astray { get; } = [];

    public ConcurrentBag<string> Alive { get; } = [];

    public (TimeSpan Took, string What) Slowest { get; private set; }

    public string Statuses => string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"{s.Value:N0} × {s.Key}"));

    public void Count(Shot shot)
    {
        Interlocked.Increment(ref _shots);
        _statuses.AddOrUpdate(shot.Answer.Status, 1, (_, count) => count + 1);
        lock (_slowestLock)
            if (shot.Answer.Took > Slowest.Took)
                Slowest = (shot.Answer.Took, $"{shot}");

        if (Judge.IsBroken(shot.Answer))
            Broken.Add($"{shot}");
        if (Judge.Leak(shot.Answer) is { } leak)
            Leaking.Add($"{shot} {leak}");
        if (Judge.Astray(shot.Answer) is { } way)
            Astray.Add($"{shot} {way}");
        if (shot.IsMarkup && shot.Answer.IsHtml && Judge.Live(shot.Answer.Document) is { } live)
            Alive.Add($"{shot} {live}");
    }
}
