using System.Diagnostics;

namespace VolunteerPortal.LoadTests;

/// <summary>What a load generator saw. Milliseconds for the two latencies.</summary>
public sealed record Load(int Requests, int Failures, double Seconds, double P50, double P99)
{
    public static Load Of(double[] milliseconds, int failures, TimeSpan took)
    {
        Array.Sort(milliseconds);
        return new Load(milliseconds.Length, failures, took.TotalSeconds, At(milliseconds, 0.5), At(milliseconds, 0.99));
    }

    /// <summary>
    /// So many attempts by so many clients, each of whom waits for an answer before trying again. Stops early when the time is up, so
    /// that a slow machine measures less instead of longer.
    /// </summary>
    public static async Task<Load> Closed(int clients, int attempts, TimeSpan longest, Func<int, Task<bool>> attempt)
    {
        var clock = Stopwatch.StartNew();
        var next = -1;
        var failures = 0;
        var took = new double[attempts];
        async Task Client()
        {
            for (var i = Interlocked.Increment(ref next); i < attempts && clock.Elapsed < longest; i = Interlocked.Increment(ref next))
            {
                var started = Stopwatch.GetTimestamp();
                if (!await attempt(i))
                    Interlocked.Increment(ref failures);
                took[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(Client)));
        return Of([.. took.Where(t => t > 0)], failures, clock.Elapsed);
    }

    private static double At(double[] sorted, double part) =>
        sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, part * sorted.Length)];
}
