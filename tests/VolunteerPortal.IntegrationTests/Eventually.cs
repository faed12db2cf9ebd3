using System.Diagnostics;

namespace VolunteerPortal.IntegrationTests;

/// <summary>Waits for something other processes do: as short as it can, and not for ever.</summary>
public static class Eventually
{
    public static async Task Holds(string what, Func<Task<bool>> condition, double withinSeconds = 60)
    {
        for (var waited = Stopwatch.StartNew(); !await condition(); await Task.Delay(20))
            if (waited.Elapsed.TotalSeconds > withinSeconds)
                throw new TimeoutException($"Not within {withinSeconds} s: {what}");
    }

    /// <summary>Asks what is still missing until nothing is.</summary>
    public static async Task NothingIsMissing(string where, Func<Task<string>> missing, double withinSeconds = 60)
    {
        var last = "";
        var waited = Stopwatch.StartNew();
        while ((last = await missing()).Length > 0)
        {
            if (waited.Elapsed.TotalSeconds > withinSeconds)
                throw new TimeoutException($"Not within {withinSeconds} s at {where}: {last}");
            await Task.Delay(20);
        }
    }

    public static Task Holds(string what, Func<bool> condition, double withinSeconds = 60) =>
        Holds(what, () => Task.FromResult(condition()), withinSeconds);
}
