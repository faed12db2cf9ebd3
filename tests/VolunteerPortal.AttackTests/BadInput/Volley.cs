using System.Collections.Concurrent;
using System.Diagnostics;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>Sends bad input into all targets, several at a time, each target by one hand. A sample is the same each time.</summary>
public sealed class Volley(IReadOnlyList<Target> targets, int sample, Action<string> say)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(10);
    private static readonly int Hands = Math.Max(2, Environment.ProcessorCount);

    public Tally Tally { get; } = new();

    public int Planned => targets.Select((target, at) => Plan(target, at).Count()).Sum();

    public async Task Fire()
    {
        var waiting = new ConcurrentQueue<(Target, int)>(targets.Select((target, at) => (target, at)));
        using var done = new CancellationTokenSource();
        var reports = Report(Planned, done.Token);
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(_ => Task.Run(() => Empty(waiting))));
        await done.CancelAsync();
        await reports;
    }

    private async Task Empty(ConcurrentQueue<(Target Target, int At)> waiting)
    {
        while (waiting.TryDequeue(out var next))
            foreach (var which in Plan(next.Target, next.At))
                if (await next.Target.Send(which) is { } shot)
                    Tally.Count(shot);
    }

    /// <summary>
    /// Which inputs a target gets. A sample takes what it must always get, and of the others every n-th, begun one further with each
    /// target: so every target gets some, and every input goes somewhere.
    /// </summary>
    private IEnumerable<int> Plan(Target target, int at)
    {
        var others = target.Count - target.Always;
        var size = Math.Min(sample, others);
        var step = others / size;
        return [.. Enumerable.Range(0, target.Always),
            .. Enumerable.Range(0, size).Select(nth => target.Always + (at + nth * step) % others)];
    }

    private async Task Report(int planned, CancellationToken done)
    {
        var clock = Stopwatch.StartNew();
        while (!done.IsCancellationRequested)
        {
            await Task.Delay(BetweenReports, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            say($"{Tally.Shots:N0} of {planned:N0} bad inputs in {clock.Elapsed.TotalSeconds:0} s; {Tally.Broken.Count} answers ≥ 500");
        }
    }
}
