namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>W2: the home page.</summary>
public static class HomeLoad
{
    public static async Task Measure(Bench bench)
    {
        var size = await bench.CopyToLimits("home", "/");
        var session = People.SessionCookie(2);
        await bench.WarmUp(bench.Limits, "/bytes/home");
        await bench.WarmUp(bench.Portal, "/", session);
        await bench.WarmUp(bench.Portal, "/");

        var samples = await Contender.TakeTurns(bench.Options.Rounds,
            bench.Page("bytes", bench.Limits, "/bytes/home"),
            bench.Page("kept", bench.Portal, "/"),
            bench.Page("signed in", bench.Portal, "/", session));

        bench.Report.Add(new Row("W2", $"limit: the same {size / 1024.0:0.0} KiB from Kestrel", samples["bytes"]));
        bench.Report.Add(new Row("W2", "home, visitor (kept page)", samples["kept"]) { Limit = samples["bytes"] });
        bench.Report.Add(new Row("W2", "home, signed in", samples["signed in"]) { Limit = samples["bytes"] });
    }
}
