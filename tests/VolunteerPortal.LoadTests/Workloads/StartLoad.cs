namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>W8: from the start of the program to its first page with data, against an empty program's first answer.</summary>
public static class StartLoad
{
    private const string Page = "/";

    public static async Task Measure(Bench bench)
    {
        var samples = await Contender.TakeTurns(bench.Options.Rounds,
            new Contender("empty",
                _ => First(bench, () => ChildProgram.StartSelf(Path.Combine(bench.Folder, "empty.log"), "--empty"), "/")),
            new Contender("portal",
                _ => First(bench, () => bench.Program.Start(bench.Database.ConnectionString, ChildProgram.FreeUrl()), Page)));
        bench.Report.Add(new Row("W8", "limit: an empty program's first answer", samples["empty"]));
        bench.Report.Add(new Row("W8", $"start to the first {Page}", samples["portal"]) { Limit = samples["empty"], LatencyCeiling = 7 });

        var home = Path.Combine(bench.Folder, "own");
        var first = await Development(bench, home);
        var second = await Development(bench, home);
        bench.Report.Remark($"W8 as a developer starts it: {first.TotalSeconds:0.0} s to the first page with a new database "
            + $"and sample data (≤ 60), {second.TotalSeconds:0.0} s the second time (≤ 8).");
    }

    private static async Task<Sample> First(Bench bench, Func<ChildProgram> start, string page)
    {
        await using var program = start();
        var took = await program.FirstAnswer(page);
        return new Sample(new Load(1, 0, took.TotalSeconds, took.TotalMilliseconds, took.TotalMilliseconds),
            ProcessStatistics.Cpu(program.Process), TimeSpan.Zero);
    }

    private static async Task<TimeSpan> Development(Bench bench, string home)
    {
        await using var portal = bench.Program.StartDevelopment(home, ChildProgram.FreeUrl());
        return await portal.FirstAnswer(Page);
    }
}
