using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.UnitTests.Features.Accounts.Passwords;

public sealed class PasswordHashLimiterTests
{
    [Fact]
    public async Task No_more_are_hashed_at_once_than_half_the_cores()
    {
        using var gate = new PasswordHashLimiter(TimeSpan.FromMinutes(1));
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => gate.Run(() =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.SpinWait(20_000);
            return Interlocked.Decrement(ref inside);
        }))));

        Assert.InRange(most, 1, Math.Max(1, Environment.ProcessorCount / 2));
        Assert.Equal(40, gate.Hashes);
    }

    [Fact]
    public async Task A_queue_that_is_full_turns_the_next_one_away_at_once()
    {
        // Long enough for a busy machine: what is tested is the length of the queue, not the wait
        using var gate = new PasswordHashLimiter(TimeSpan.FromMinutes(1));
        using var open = new ManualResetEventSlim();
        using var inside = new SemaphoreSlim(0);
        var holders = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2))
            .Select(_ => Task.Run(() => gate.Run(() => Waited(inside, open)))).ToList();
        foreach (var _ in holders)
            await inside.WaitAsync(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, PasswordHashLimiter.LongestQueue).Select(_ => gate.Run(() => true)).ToList();

        var oneMore = gate.Run(() => true);

        Assert.True(oneMore.IsFaulted);
        await Assert.ThrowsAsync<PasswordHashLimiterFullException>(() => oneMore);
        open.Set();
        await Task.WhenAll(holders.Concat(waiting));
    }

    [Fact]
    public async Task A_hash_that_fails_gives_its_place_back()
    {
        using var gate = new PasswordHashLimiter();
        for (var time = 0; time < 10; time++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => gate.Run<bool>(() => throw new InvalidOperationException()));

        Assert.True(await gate.Run(() => true));
    }

    private static bool Waited(SemaphoreSlim inside, ManualResetEventSlim open)
    {
        inside.Release();
        open.Wait();
        return true;
    }
}
