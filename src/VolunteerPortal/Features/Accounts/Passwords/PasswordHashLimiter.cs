namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>Each hash costs a tenth of a second of a core: a flood of logins would be the cheapest way to stop the portal.</summary>
public sealed class PasswordHashLimiter(TimeSpan? longestWait = null) : IDisposable
{
    public const int LongestQueue = 64;

    private readonly TimeSpan _longestWait = longestWait ?? TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int _waiting;
    private long _hashes;
    private long _usualTicks = TimeSpan.FromMilliseconds(100).Ticks;

    public long Hashes => Interlocked.Read(ref _hashes);

    public async Task<T> Run<T>(Func<T> hash)
    {
        await Enter();
        try
        {
            Interlocked.Increment(ref _hashes);
            var started = TimeProvider.System.GetTimestamp();
            var result = hash();
            Remember(TimeProvider.System.GetElapsedTime(started));
            return result;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>An answer that needed no hash (wrong captcha, too many attempts) must not be told by its speed from one that did.</summary>
    public Task DelayAsIfHashing() => Task.Delay(TimeSpan.FromTicks(Interlocked.Read(ref _usualTicks)));

    public void Dispose() => _places.Dispose();

    // A moving average; two threads at once lose one of the two, which does not matter
    private void Remember(TimeSpan took) => Interlocked.Exchange(ref _usualTicks, (Interlocked.Read(ref _usualTicks) * 7 + took.Ticks) / 8);

    private async Task Enter()
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > LongestQueue || !await _places.WaitAsync(_longestWait))
                throw new PasswordHashLimiterFullException();
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
