using System.Globalization;
using System.Text.RegularExpressions;
using PrivatePostgres;

namespace VolunteerPortal.LoadTests;

/// <summary>PostgreSQL's own load generator: the limit of what goes through the database.</summary>
public static partial class PgBench
{
    public static async Task<Load> Run(Bench bench, string script, int clients, int each)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "pgbench"));
        var file = Path.Combine(folder.FullName, "script.sql");
        await File.WriteAllTextAsync(file, script);
        var output = await PostgresCommand.Run(null, bench.Database.PgBench!,
            "-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-t", $"{each}", "-D", "i=0", "-D", $"each={each}",
            "-f", file, "-l", $"--log-prefix={folder.FullName}/log", "-h", bench.Database.Socket, "-p", "5432", "-U", "portal", "portal");
        var latencies = Latencies(folder);
        var perSecond = double.Parse(Rate().Match(output).Groups["rate"].Value, CultureInfo.InvariantCulture);
        return Load.Of(latencies, 0, TimeSpan.FromSeconds(latencies.Length / perSecond));
    }

    /// <summary>A line for each transaction; its third word is microseconds.</summary>
    private static double[] Latencies(DirectoryInfo folder)
    {
        var logs = folder.GetFiles("log.*");
        double[] latencies = [.. logs.SelectMany(log => File.ReadLines(log.FullName))
            .Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000)];
        foreach (var log in logs)
            log.Delete();
        return latencies;
    }

    [GeneratedRegex(@"tps = (?<rate>[\d.]+)")]
    private static partial Regex Rate();
}
