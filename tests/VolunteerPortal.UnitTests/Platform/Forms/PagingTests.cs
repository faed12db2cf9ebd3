using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.UnitTests.Platform.Forms;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, 95, 1, 10)]
    [InlineData(3, 95, 3, 10)]
    [InlineData(99, 95, 10, 10)]
    [InlineData(-4, 95, 1, 10)]
    [InlineData(2, 0, 1, 1)]
    [InlineData(2, 10, 1, 1)]
    [InlineData(2, 11, 2, 2)]
    public void A_page_outside_the_list_is_the_nearest_inside(int? asked, int total, int number, int last)
    {
        var paging = new Paging(asked, 10, total);

        Assert.Equal((number, last, (number - 1) * 10), (paging.Number, paging.Last, paging.Skip));
    }
}
