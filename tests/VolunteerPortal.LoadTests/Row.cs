namespace VolunteerPortal.LoadTests;

/// <summary>A line of the table: what was measured, and against which limit of the same run.</summary>
public sealed record Row(string Workload, string What, IReadOnlyList<Sample> Samples)
{
    public IReadOnlyList<Sample>? Limit { get; init; }

    /// <summary>At least this part of the limit's rate is asked for (performance.md §0).</summary>
    public double? RateFloor { get; init; }

    /// <summary>At most this many times the limit's processor time per request is asked for.</summary>
    public double? CpuCeiling { get; init; }

    /// <summary>At most this many times the limit's latency is asked for.</summary>
    public double? LatencyCeiling { get; init; }

    public string Memory { get; init; } = "";

    /// <summary>Round by round, because a neighbour's load comes and goes.</summary>
    public double? RateRatio => Ratio(s => s.Rate);

    public double? CpuRatio => Ratio(s => s.CpuMicros);

    public double? LatencyRatio => Ratio(s => s.Load.P50);

    private double? Ratio(Func<Sample, double> of) =>
        Limit is null ? null : Median([.. Samples.Zip(Limit, (sample, limit) => of(sample) / of(limit))]);

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
