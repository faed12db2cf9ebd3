using System.Diagnostics;

namespace VolunteerPortal.Platform;

/// <summary>A lock between processes. The kernel lets go of it when its holder dies, so it cannot go stale.</summary>
public static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<IDisposable> Take(string path, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException) && waited.Elapsed < Patience)
            {
                await Task.Delay(25, cancellation);
            }
        }
    }
}
