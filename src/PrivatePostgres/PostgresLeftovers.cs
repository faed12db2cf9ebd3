using System.Diagnostics;
using System.Globalization;

namespace PrivatePostgres;

/// <summary>What a killed server leaves behind, and whether what it names is still alive.</summary>
public static class PostgresLeftovers
{
    // Start times are reckoned back from the clock, which a sleeping machine shifts
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Removes the lock files of a server that is gone. PostgreSQL does so itself, except when the number in them
    /// belongs to some other process by now, or to a dead one nobody has reaped; then it would refuse to start for ever.
    /// That two servers never share a data folder is still guarded by its shared memory block.
    /// </summary>
    public static void Clear(string data, string socket)
    {
        var postmaster = Path.Combine(data, "postmaster.pid");
        if (NumberIn(postmaster) is { } number && IsServer(number))
            return;

        foreach (var file in (string[])[postmaster, socket + ".lock", socket])
            File.Delete(file);
    }

    /// <summary>Forgets owners that ended without saying so. A younger process with an old number is not the owner.</summary>
    public static void ForgetDeadOwners(string owners)
    {
        foreach (var file in Directory.GetFiles(owners))
            if (!int.TryParse(Path.GetFileName(file).Split('-')[0], out var number) || !LivedBefore(number, File.GetLastWriteTime(file)))
                File.Delete(file);
    }

    private static int? NumberIn(string file) =>
        File.Exists(file) && int.TryParse(File.ReadLines(file).FirstOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : null;

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
