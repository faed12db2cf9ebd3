using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.UnitTests.Platform.Pages;

public sealed class SlotsTests
{
    [Theory]
    [InlineData(0, 20, 20, 0)]
    [InlineData(14, 20, 6, 70)]
    [InlineData(1, 8, 7, 13)]
    [InlineData(20, 20, 0, 100)]
    [InlineData(21, 20, 0, 100)]
    [InlineData(0, 0, 0, 100)]
    public void Places_left_and_the_meter_follow_from_what_is_taken(int have, int total, int left, int percent)
    {
        var slots = new Slots(have, total);

        Assert.Equal(left, slots.Free);
        Assert.Equal(percent, slots.Percent);
        Assert.Equal(left == 0, slots.AreFull);
    }

    [Theory]
    [InlineData(14, 20, true, true)]
    [InlineData(14, 20, false, false)]
    [InlineData(20, 20, true, false)]
    public void Red_calls_for_people_only_where_it_is_urgent_and_a_place_is_left(int have, int total, bool urgent, bool called)
    {
        Assert.Equal(called, new Slots(have, total).AreCalledFor(urgent));
    }
}
