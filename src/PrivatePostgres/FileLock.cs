using System.Diagnostics;

namespace PrivatePostgres;

/// <summary>Between processes. The kernel frees it when its holder dies, so it cannot go stale.</summary>
public static class FileLock
{
    public static async Task<IDisposable> Take(string path, TimeSpan patience, CancellationToken cancellation = default)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException) && waited.Elapsed < patience)
            {
                await Task.Delay(25, cancellation);
            }
        }
    }
}
