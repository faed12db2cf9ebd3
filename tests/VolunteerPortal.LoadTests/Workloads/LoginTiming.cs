using System.Diagnostics;
using System.Net;

namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>Whether the time of a refusal tells a known account from an unknown one: both in turn, and the ratio of the medians.</summary>
public static class LoginTiming
{
    private const int Each = 300;
    private const string WrongPassword = "not-the-password";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(150);

    public static async Task Measure(Bench bench, HttpClient http)
    {
        var clock = Stopwatch.StartNew();
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var i = 0; i < Each && clock.Elapsed < Longest; i++)
        {
            // Each account once, so that no counter makes anyone wait; which comes first changes, too
            var knownName = People.UserName(People.Count - i);
            if (i % 2 == 0)
                known.Add(await Refusal(bench, http, knownName));
            unknown.Add(await Refusal(bench, http, $"nobody{i}"));
            if (i % 2 == 1)
                known.Add(await Refusal(bench, http, knownName));
        }

        var (of, than) = (Row.Median(unknown), Row.Median(known));
        bench.Report.Remark($"W3 refusal of an unknown account {of:0.0} ms, of a known one {than:0.0} ms: {of / than:0.000} (0.8–1.25; "
            + $"medians of {known.Count} each, in turn).");
    }

    private static async Task<double> Refusal(Bench bench, HttpClient http, string account)
    {
        var browser = await LoginLoad.Ready(http, bench.Portal.Url);
        var started = Stopwatch.GetTimestamp();
        var status = await LoginLoad.Send(browser, account, WrongPassword);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        bench.Report.Require($"W3: a wrong password of {account} was answered {(int)status}",
            status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.ServiceUnavailable);
        return took;
    }
}
