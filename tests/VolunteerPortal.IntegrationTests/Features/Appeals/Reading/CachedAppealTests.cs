using System.Net;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Reading;

/// <summary>People who are signed in share what was read of an appeal, and nothing that is one person's.</summary>
public sealed class CachedAppealTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_second_reader_costs_no_statement_about_the_appeal()
    {
        var appeal = await portal.Given.Appeal();
        var second = await SignedIn();
        await (await SignedIn()).Open($"/appeals/{appeal.Id}");
        using var statements = new StatementsAbout(appeal.Id);

        var page = await second.Open($"/appeals/{appeal.Id}");

        Assert.Contains(appeal.Title, page.Text);
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task Each_reader_gets_a_form_and_a_comment_key_of_their_own()
    {
        var appeal = await portal.Given.Appeal();
        var (first, second) = (await SignedIn("甲小雨"), await SignedIn("乙小雪"));

        var pages = new[] { await first.Open($"/appeals/{appeal.Id}"), await second.Open($"/appeals/{appeal.Id}"),
            await first.Open($"/appeals/{appeal.Id}") };

        Assert.Equal(3, pages.Select(page => page.Find("#comment [name=requestKey]").GetAttribute("value")).Distinct().Count());
        Assert.DoesNotContain("小雪", pages[2].Html);
        Assert.DoesNotContain("小雨", pages[1].Html);
    }

    [Fact]
    public async Task A_reader_s_size_and_mode_are_their_own()
    {
        var appeal = await portal.Given.Appeal();
        var (standard, large) = (await SignedIn(), await SignedIn());
        await standard.Open($"/appeals/{appeal.Id}");

        await large.Submit(await large.Open($"/appeals/{appeal.Id}"), ".doc-tools button[value=xl]");
        var page = await large.Open($"/appeals/{appeal.Id}");

        Assert.Equal("true", page.Find(".doc-tools button[value=xl]").GetAttribute("aria-pressed"));
        Assert.Equal("false", (await standard.Open($"/appeals/{appeal.Id}")).Find(".doc-tools button[value=xl]")
            .GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task What_the_office_decides_shows_at_once()
    {
        var appeal = await portal.Given.Appeal();
        var (author, other) = (await SignedIn(), await SignedIn());
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        await other.Open($"/appeals/{appeal.Id}");
        await author.Submit(await author.Open($"/appeals/{appeal.Id}"), "提交留言", ("Form.Text", "周日我有空"));
        Assert.DoesNotContain("周日我有空", (await other.Open($"/appeals/{appeal.Id}")).Text);

        await office.Submit(await office.Open("/office/comments"), "button[name=approve]:not([value=checked])");
        Assert.Contains("周日我有空", (await other.Open($"/appeals/{appeal.Id}")).Text);
        Assert.Contains("1条未读", (await author.Open($"/appeals/{appeal.Id}")).Find(".bell").TextContent);

        await office.Submit(await office.Open($"/office/appeals/{appeal.Id}/withdrawal"), "确认撤回", ("Form.Reason", "活动取消"));
        Assert.Equal(HttpStatusCode.Gone, (await other.Open($"/appeals/{appeal.Id}")).Status);
    }

    private async Task<Browser> SignedIn(string name = "林霜降") => await portal.SignedIn((await portal.Given.Account(name)).Id);
}
