using System.Diagnostics;
using System.Globalization;

namespace VolunteerPortal.LoadTests;

/// <summary>What Linux says about a process: processor time and memory.</summary>
public static class ProcessStatistics
{
    // USER_HZ, which /proc counts in, is 100 wherever .NET runs
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    public static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>A server of many processes, those that have ended meanwhile included.</summary>
    public static TimeSpan CpuWithChildren(int pid)
    {
        var own = Stat(pid);
        var ticks = own is null ? 0 : own[11] + own[12] + own[13] + own[14];
        foreach (var folder in Directory.GetDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), out var child) && Stat(child) is { } stat && stat[1] == pid)
                ticks += stat[11] + stat[12];
        return ticks * Tick;
    }

    /// <summary>The most memory it ever had resident, and its share now, both in MiB.</summary>
    public static (double Peak, double Share) Memory(int pid) =>
        (Kilobytes($"/proc/{pid}/status", "VmHWM:") / 1024, Kilobytes($"/proc/{pid}/smaps_rollup", "Pss:") / 1024);

    /// <summary>The numbers after the name, which may hold blanks; the first is the state's letter and becomes 0.</summary>
    private static long[]? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return [.. text[(text.LastIndexOf(')') + 2)..].Split(' ')
                .Select(part => long.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null; // it ended while we looked
        }
    }

    private static double Kilobytes(string file, string name) =>
        double.Parse(File.ReadLines(file).Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "")
            .Trim(), CultureInfo.InvariantCulture);
}
