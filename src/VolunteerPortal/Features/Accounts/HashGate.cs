namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// Lets only so many passwords be hashed at once: each costs a tenth of a second of a core, so a flood of logins would otherwise be the
/// cheapest way to stop the whole portal. Counts what it let through.
/// </summary>
public sealed class HashGate : IDisposable
{
    public const int LongestQueue = 64;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _waiting;
    private long _hashes;

    public long Hashes => Interlocked.Read(ref _hashes);

    /// <exception cref="HashGateFullException">Too many are waiting already, or the wait was too long.</exception>
    public async Task<T> Run<T>(Func<T> hash)
    {
        await Enter();
        try
        {
            Interlocked.Increment(ref _hashes);
            return hash();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task Enter()
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > LongestQueue || !await _places.WaitAsync(LongestWait))
                throw new HashGateFullException();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
