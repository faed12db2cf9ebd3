using VolunteerPortal.Features.Home;

namespace VolunteerPortal.UnitTests.Features.Home;

public sealed class WhenFreeTests
{
    [Theory]
    [InlineData("2026-03-16", "2026-03-21")]
    [InlineData("2026-03-20", "2026-03-21")]
    [InlineData("2026-03-21", "2026-03-21")]
    [InlineData("2026-03-22", "2026-03-21")]
    public void The_weekend_is_that_of_this_week(string today, string saturday) =>
        Assert.Equal(DateOnly.Parse(saturday), new WhenFree(DateOnly.Parse(today)).Saturday);

    [Fact]
    public void Days_begin_at_midnight_in_the_region()
    {
        var days = new WhenFree(new DateOnly(2026, 3, 20));

        Assert.Equal(new DateTimeOffset(2026, 3, 20, 16, 0, 0, TimeSpan.Zero), days.TomorrowBegins);
        Assert.Equal(TimeSpan.FromDays(2), days.WeekendEnds - days.WeekendBegins);
    }
}
