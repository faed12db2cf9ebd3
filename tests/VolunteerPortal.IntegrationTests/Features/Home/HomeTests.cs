using System.Net;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.IntegrationTests.Features.Home;

public sealed class HomeTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_home_page_has_the_featured_appeal_and_where_people_are_missing()
    {
        var featured = await portal.Given.Appeal(a => a.Featured = true);
        var newer = await portal.Given.Appeal();
        var post = await portal.Given.DutyPost();
        await portal.Given.Shift(post, capacity: 12, inHours: 2);
        await portal.Given.Shift(await portal.Given.DutyPost(), capacity: 1, inHours: -3);

        var page = await portal.Visitor().Open("/?type=appeal");

        Assert.Equal(featured.Title, page.Find(".lead-card h1").TextContent.Trim());
        Assert.Contains(newer.Title, page.All(".notice h3"));
        Assert.Contains(post.Title, page.All(".urgent h3"));
        Assert.Contains("数据截至", page.Find(".stats").TextContent);
        Assert.Equal("true", page.Document.QuerySelectorAll(".tabs a")[1].GetAttribute("aria-current"));
    }

    [Fact]
    public async Task The_elder_home_page_is_another_composition()
    {
        var elder = portal.Visitor();
        elder.SetCookie(DisplayPreferences.CookieName, new DisplayPreferences(Mode: "elder").ToString());

        var page = await elder.Open("/");

        Assert.Equal("您好，想做什么？", page.Find("h1").TextContent);
        Assert.Equal(4, page.All(".tile").Count);
        Assert.Null(page.Document.QuerySelector(".stats, .tabs, .tag"));
    }

    /// <summary>People signed in share what was read for the home page; what the office does to an appeal shows at once all the
    /// same.</summary>
    [Fact]
    public async Task A_person_signed_in_sees_at_once_what_the_office_published()
    {
        var reader = await portal.SignedIn((await portal.Given.Account("林霜降")).Id);
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var draft = await portal.Given.Appeal(published: false);

        var before = await reader.Open("/");
        await office.Submit(await office.Open($"/office/appeals/{draft.Id}/preview"), "发布");
        var after = await reader.Open("/");

        Assert.DoesNotContain(draft.Title, before.Html);
        Assert.Contains(draft.Title, after.Html);
        Assert.DoesNotContain("林霜降", (await office.Open("/")).Html);
    }

    [Fact]
    public async Task A_number_on_a_chip_is_the_number_of_posts_behind_it()
    {
        foreach (var hours in new[] { 24.0, 25, 30 })
            await portal.Given.Shift(await portal.Given.DutyPost(), inHours: hours);
        var full = await portal.Given.Shift(capacity: 1, inHours: 24);
        await portal.Given.SignUp(full);
        var visitor = portal.Visitor();

        var chips = (await visitor.Open("/?type=brief")).Document.QuerySelectorAll(".quick .chip").Take(3).ToList();

        foreach (var chip in chips)
        {
            var list = await visitor.Open(chip.GetAttribute("href")!);
            var number = chip.QuerySelector("b")!.TextContent;
            Assert.Contains(number == "0" ? "没有符合条件的岗位" : $"共 {number} 个岗位", list.Text);
        }
    }

    [Theory]
    [InlineData("/help", "使用帮助")]
    [InlineData("/privacy", "隐私与个人信息保护")]
    [InlineData("/accessibility", "无障碍声明")]
    [InlineData("/sitemap", "网站地图")]
    public async Task Pages_without_data_stand(string path, string heading)
    {
        var page = await portal.Visitor().Open(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(heading, page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Every_link_of_the_site_map_leads_somewhere()
    {
        var visitor = portal.Visitor();
        var map = await visitor.Open("/sitemap");

        foreach (var link in map.Document.QuerySelectorAll("main .prose a"))
        {
            var target = await visitor.Open(link.GetAttribute("href")!);
            Assert.True(target.Status == HttpStatusCode.OK, $"{link.GetAttribute("href")} {target.Status}");
        }
    }

    [Fact]
    public async Task A_search_finds_appeals_and_posts_and_takes_signs_as_signs()
    {
        var word = "搜" + Guid.CreateVersion7().ToString("N")[^8..] + "_%";
        var appeal = await portal.Given.Appeal(a => a.Title = $"关于{word}的倡议");
        await portal.Given.Appeal(a => a.Title = $"关于{word[..^2]}AB的倡议");
        await portal.Given.Appeal(a => a.Title = $"草稿{word}", published: false);
        var post = await portal.Given.DutyPost();
        await portal.Db(async db =>
        {
            db.Attach(post).Entity.Place = word;
            return await db.SaveChangesAsync();
        });

        var page = await portal.Visitor().Open("/search?q=" + Uri.EscapeDataString(word.ToUpperInvariant()));

        Assert.Equal([appeal.Title], page.All(".notice h3"));
        Assert.Equal([post.Title], page.All("[aria-labelledby=posts] h3"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("%EF%BF%BE")]
    [InlineData("%ED%A0%80")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("没有这样的东西")]
    public async Task Any_search_gets_a_page_that_says_what_to_do(string words)
    {
        var page = await portal.Visitor().Open("/search?q=" + words);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector(".note, .empty"));
        Assert.Null(page.Document.QuerySelector("main script"));
    }

    [Fact]
    public async Task A_search_for_a_whole_book_is_answered_too()
    {
        var page = await portal.Visitor().Open("/search?q=" + new string('a', 5000));

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
