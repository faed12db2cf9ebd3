namespace VolunteerPortal.IntegrationTests.Features.Search;

/// <summary>The page shows what features registered as a source.</summary>
public sealed class SearchTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Posts_stand_before_appeals_and_the_sentence_counts_both()
    {
        var post = await portal.Given.DutyPost();
        var word = post.Number;
        var appeal = await portal.Given.Appeal(a => a.Title = $"倡议 {word}");

        var page = await portal.Visitor().Open($"/search?q={word}");

        Assert.Equal(["岗位", "倡议与公告"], page.All(".found h2"));
        Assert.Equal(["posts", "appeals"], page.Document.QuerySelectorAll(".found h2").Select(heading => heading.Id));
        Assert.Equal("找到 1 篇文章、1 个岗位。每一类最多显示 20 条。", page.Find("[role=status]").TextContent);
        Assert.Equal($"/posts/{post.Id}", page.Find(".found a.title-link").GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector($".found a[href='/appeals/{appeal.Id}']"));
    }

    [Fact]
    public async Task Who_finds_nothing_is_led_to_the_lists_of_every_source()
    {
        var page = await portal.Visitor().Open("/search?q=没有这样的字");

        Assert.Empty(page.Document.QuerySelectorAll(".found"));
        Assert.Equal(["看全部倡议与公告", "看全部岗位"], page.All(".empty a"));
    }
}
