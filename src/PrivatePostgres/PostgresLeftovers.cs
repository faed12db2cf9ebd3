using System.Diagnostics;
using System.Globalization;

namespace PrivatePostgres;

public static class PostgresLeftovers
{
    // Start times are computed from the clock, which a sleeping machine shifts
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Removes lock files of a dead server when their number now belongs to another process or a zombie; PostgreSQL would refuse to
    /// start. Its shared memory block still guards against two servers on one folder.
    /// </summary>
    public static void Clear(string data, string socket)
    {
        var postmaster = Path.Combine(data, "postmaster.pid");
        if (NumberIn(postmaster) is { } number && IsServer(number))
            return;

        foreach (var file in (string[])[postmaster, socket + ".lock", socket])
            File.Delete(file);
    }

    /// <summary>A younger process with the same number is not the owner.</summary>
    public static void ForgetDeadOwners(string owners)
    {
        foreach (var file in Directory.GetFiles(owners))
            if (!int.TryParse(Path.GetFileName(file).Split('-')[0], out var number) || !LivedBefore(number, File.GetLastWriteTime(file)))
                File.Delete(file);
    }

    private static int? NumberIn(string file) =>
        File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static bool IsServer(int number)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return process.ProcessName == "postgres" && !IsZombie(number);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>/proc/N/stat reads "N (name) S …"; the name itself may hold brackets.</summary>
    private static bool IsZombie(int number)
    {
        var file = $"/proc/{number}/stat";
        return File.Exists(file) && File.ReadAllText(file).Split(')')[^1].TrimStart().StartsWith('Z');
    }

    private static bool LivedBefore(int number, DateTime moment)
    {
        try
        {
            using var process = Process.GetProcessById(number);
            return process.StartTime <= moment + Tolerance && !IsZombie(number);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
