using Microsoft.Extensions.Time.Testing;
using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.UnitTests.Platform.Caching;

public sealed class OncePerDayTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 21, 10, 0, 0, TimeSpan.Zero));
    private readonly Guid _thing = Guid.CreateVersion7();

    [Fact]
    public void Somebody_counts_once_a_day_and_again_on_the_next()
    {
        var day = new OncePerDay(_clock);

        Assert.True(day.IsFirst(_thing, "192.0.2.1", "visitor", 100));
        Assert.False(day.IsFirst(_thing, "192.0.2.1", "visitor", 100));
        Assert.True(day.IsFirst(Guid.CreateVersion7(), "192.0.2.1", "visitor", 100));
        Assert.True(day.IsFirst(_thing, "192.0.2.2", "visitor", 100));

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(day.IsFirst(_thing, "192.0.2.1", "visitor", 100));
    }

    [Fact]
    public void One_address_brings_no_more_than_its_share_whoever_it_says_it_is()
    {
        var day = new OncePerDay(_clock);

        Assert.Equal(100, Enumerable.Range(0, 5_000).Count(n => day.IsFirst(_thing, "192.0.2.1", $"browser {n}", 100)));
        Assert.True(day.IsFirst(_thing, "192.0.2.2", "browser 1", 100));
    }
}
