using System.Globalization;

namespace VolunteerPortal.LoadTests;

/// <summary>Collects the lines, the checks and the remarks, and prints them as one table.</summary>
public sealed class Report
{
    private static readonly string[] Heads =
        ["", "what", "requests/s (min–max)", "p50 ms", "p99 ms", "CPU µs/req (web + pg)", "× limit: rate", "CPU", "p50", "first milestone",
            "memory MiB"];

    private readonly List<Row> _rows = [];
    private readonly List<string> _failures = [];
    private readonly List<string> _remarks = [];

    public bool HasFailures => _failures.Count > 0;

    public void Add(Row row)
    {
        _rows.Add(row);
        Console.Error.WriteLine($"  {row.Workload} {row.What}: {Number(Row.Median([.. row.Samples.Select(s => s.Rate)]))}/s");
    }

    public void Remark(string remark) => _remarks.Add(remark);

    /// <summary>Something that must be so on any machine. Speed never is.</summary>
    public void Require(string what, bool holds)
    {
        if (!holds)
            _failures.Add(what);
    }

    public void Print()
    {
        var lines = new List<string[]> { Heads };
        lines.AddRange(_rows.Select(Cells));
        var widths = Enumerable.Range(0, Heads.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            Console.WriteLine($"| {string.Join(" | ", line.Select((cell, column) => cell.PadRight(widths[column])))} |");
            if (index == 0)
                Console.WriteLine($"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|");
        }

        Console.WriteLine();
        foreach (var remark in _remarks)
            Console.WriteLine($"- {remark}");
        foreach (var failure in _failures)
            Console.WriteLine($"- WRONG: {failure}");
    }

    private static string[] Cells(Row row) =>
    [
        row.Workload,
        row.What,
        Spread(row.Samples, s => s.Rate),
        Number(Middle(row.Samples, s => s.Load.P50)),
        Number(Middle(row.Samples, s => s.Load.P99)),
        $"{Number(Middle(row.Samples, s => s.ProgramMicros))} + {Number(Middle(row.Samples, s => s.PostgresMicros))}",
        Ratio(row.RateRatio),
        Ratio(row.CpuRatio),
        Ratio(row.LatencyRatio),
        Milestone(row),
        row.Memory,
    ];

    private static string Milestone(Row row) => string.Join(", ", new[]
    {
        row.RateFloor is { } floor ? $"rate ≥ {floor:0.##} {Verdict(row.RateRatio >= floor)}" : "",
        row.CpuCeiling is { } cpu ? $"CPU ≤ {cpu:0.##} {Verdict(row.CpuRatio <= cpu)}" : "",
        row.LatencyCeiling is { } latency ? $"p50 ≤ {latency:0.##} {Verdict(row.LatencyRatio <= latency)}" : "",
    }.Where(part => part.Length > 0));

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static double Middle(IReadOnlyList<Sample> samples, Func<Sample, double> of) => Row.Median([.. samples.Select(of)]);

    private static string Spread(IReadOnlyList<Sample> samples, Func<Sample, double> of) =>
        $"{Number(Middle(samples, of))} ({Number(samples.Min(of))}–{Number(samples.Max(of))})";

    private static string Ratio(double? ratio) =>
        ratio is { } known && double.IsFinite(known) ? known.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Number(double number) =>
        !double.IsFinite(number) ? "" : number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture);
}
