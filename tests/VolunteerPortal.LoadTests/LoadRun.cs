using System.Diagnostics;
using VolunteerPortal.IntegrationTests;
using VolunteerPortal.LoadTests.Workloads;

namespace VolunteerPortal.LoadTests;

/// <summary>One run from the empty folder to the table. Everything it starts it ends, by id, whatever happens.</summary>
public static class LoadRun
{
    private static readonly (string Name, Func<Bench, Task> Measure)[] Workloads =
    [
        ("W1", AppealPageLoad.Measure),
        ("W2", HomeLoad.Measure),
        ("W3", LoginLoad.Measure),
        ("W4", SignUpLoad.Measure),
        ("W8", StartLoad.Measure),
    ];

    /// <summary>0, or 1 when something was wrong; being slow is not wrong.</summary>
    public static async Task<int> Run(LoadOptions options)
    {
        // Short, because the path of a Unix socket may have 103 bytes; not a private temporary folder, because PostgreSQL runs as another
        // user
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"portal-load-{Environment.ProcessId}")).FullName;
        try
        {
            var report = new Report();
            var clock = Stopwatch.StartNew();
            await Measure(options, folder, report);
            report.Remark($"{Environment.ProcessorCount} cores, {options.Rounds} rounds, {clock.Elapsed.TotalSeconds:0} s in all, load "
                + $"average at the end {LoadAverage()}.");
            report.Print();
            return report.HasFailures ? 1 : 0;
        }
        finally
        {
            if (options.Keep)
                Console.Error.WriteLine($"Logs: {folder}");
            else
                Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(LoadOptions options, string folder, Report report)
    {
        var program = await PortalProgram.Find(options.Portal, folder);
        await using var database = await LoadDatabase.Start(folder);
        await program.Migrate(database.ConnectionString);
        await using (var db = Given.Database(database.ConnectionString))
            await Given.SampleRegions(db);
        await People.Seed(database.ConnectionString, program.Keys);
        await database.Execute("analyze");

        await using var limits = ChildProgram.StartSelf(Path.Combine(folder, "limits.log"), "--limits", database.ConnectionString);
        await using var portal = program.Start(database.ConnectionString, ChildProgram.FreeUrl(options.Port));
        await limits.FirstAnswer("/");
        await portal.FirstAnswer("/health/ready");
        var bench = new Bench(options, folder, program, database, portal, limits, report);
        report.Remark($"Pages are asked for by {bench.Pages.Generator} with 32 connections; the rest by HttpClient in this program. A "
            + "ratio is the median of the rounds' ratios.");
        foreach (var (name, measure) in Workloads.Where(w => options.Only.Contains(w.Name)))
        {
            Console.Error.WriteLine($"{name} …");
            await measure(bench);
        }
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
}
