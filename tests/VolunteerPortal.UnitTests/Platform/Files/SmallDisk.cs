using System.ComponentModel;
using System.Diagnostics;

namespace VolunteerPortal.UnitTests.Platform.Files;

/// <summary>
/// A disk of some kilobytes, so that it can be full to the last byte. It is mounted where only a helper process sees it, and reached
/// through that process: whatever becomes of the tests, nothing stays mounted on the machine.
/// </summary>
public sealed class SmallDisk : IDisposable
{
    private const int PageSize = 4096;

    private readonly Process _holder;
    private readonly string _mountPoint;

    private SmallDisk(Process holder, string mountPoint)
    {
        (_holder, _mountPoint) = (holder, mountPoint);
        Folder = $"/proc/{holder.Id}/root{mountPoint}";
    }

    public string Folder { get; }

    public long FreeBytes => new DriveInfo(Folder).AvailableFreeSpace;

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>
    /// Null where no such disk can be had (no Linux, a container without the right to mount). The run then says so; the test has nothing
    /// to hold its promise against.
    /// </summary>
    /// <param name="kilobytes">How much fits.</param>
    /// <param name="names">How many files and folders fit, the disk's own included.</param>
    public static SmallDisk? Mount(int kilobytes, int names = 1000)
    {
        // Root needs no second user; anybody else is root among users of their own
        var said = new List<string>();
        foreach (var apart in Environment.IsPrivilegedProcess ? new[] { "-m", "-rm" } : ["-rm"])
            if (Mount(apart, $"size={kilobytes}k,nr_inodes={names},mode=0777", said) is { } disk)
                return disk;

        var why = $"No small disk on this machine, so a full one was not tried: {string.Join("; ", said)}";
        TestContext.Current.SendDiagnosticMessage(why);
        TestContext.Current.AddWarning(why);
        return null;
    }

    /// <summary>Takes all room but so many pages of 4 kilobytes.</summary>
    public void FillBut(int pages)
    {
        File.Delete(Filler);
        using var filler = new FileStream(Filler, FileMode.CreateNew);
        filler.Write(new byte[FreeBytes - ((long)pages * PageSize)]);
    }

    public void MakeRoom() => File.Delete(Filler);

    public void Dispose()
    {
        _holder.StandardInput.Close();
        _holder.WaitForExit();
        _holder.Dispose();
        Directory.Delete(_mountPoint);
    }

    private static SmallDisk? Mount(string apart, string options, List<string> said)
    {
        var mountPoint = Directory.CreateTempSubdirectory("portal-disk-").FullName;
        try
        {
            // cat ends with its input, that is, with this program at the latest
            var holder = Process.Start(new ProcessStartInfo("unshare",
                [apart, "sh", "-c", "mount -t tmpfs -o \"$1\" tmpfs \"$2\" && echo mounted && exec cat", "sh", options, mountPoint])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            if (holder.StandardOutput.ReadLine() == "mounted")
                return new SmallDisk(holder, mountPoint);

            said.Add(holder.StandardError.ReadToEnd().Trim());
            holder.Dispose();
        }
        catch (Win32Exception missing)
        {
            said.Add(missing.Message);
        }

        Directory.Delete(mountPoint);
        return null;
    }
}
