using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.IntegrationTests;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class CommentTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Said = "我和邻居明早七点到，自带铁锹。";

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_comment_waits_for_the_office_and_is_then_shown_with_a_masked_name(int width, bool script)
    {
        var appeal = await Letters.Published(Portal, Given.County);
        await Letters.Comment(Portal, appeal, "昨晚的一条。");
        var author = await Window(width, script, (await Portal.Given.Account("林霜降")).Id);
        var visitor = await Window(width, script);
        var office = await Window(width, script, (await Portal.Given.OfficeAdmin(Given.County)).Id);

        await author.GotoAsync($"/appeals/{appeal.Id}");
        await author.Type("写留言", Said);
        await author.Press("提交留言");
        await author.Shows("留言已提交，审核通过后显示", "您的留言正在审核", Said);
        await visitor.GotoAsync($"/appeals/{appeal.Id}");
        await visitor.DoesNotShow(Said);
        await Approve(office, appeal);
        await visitor.ReloadAsync();

        var comments = visitor.Locator("#comments .comment");
        await Expect(comments).ToHaveCountAsync(2);
        await Expect(comments.First).ToContainTextAsync(Said);
        await Expect(comments.First.Locator("b"))
            .ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\s*林\*\S?\s*20\d\d-\d\d-\d\d \d\d:\d\d\s*$"));
        await author.GotoAsync("/me/messages");
        await author.Shows(appeal.Title);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Enter_in_the_reason_for_hiding_a_comment_does_not_publish_it(int width, bool script)
    {
        var appeal = await Letters.Published(Portal, Given.County);
        var comment = await Letters.Pending(Portal, appeal, "加微信领红包。");
        var office = await Window(width, script, (await Portal.Given.OfficeAdmin(Given.County)).Id);
        var sent = office.Sendings();

        await office.GotoAsync("/office/comments");
        await Row(office, appeal).GetByRole(AriaRole.Checkbox).CheckAsync();
        await office.Locator(".bulk").GetByRole(AriaRole.Link).ClickAsync();
        await office.Type("补充一句，或者自己写", "含有广告或链接");
        await office.Keyboard.PressAsync("Enter");
        await office.Locator("button[name=refuse][value=checked]").ClickAsync();

        await office.Shows("1 条留言已设为不显示");
        Assert.Equal((CommentState.Hidden, "含有广告或链接"),
            await Portal.Db(async db =>
                ((await db.Comments.FindAsync(comment.Id))!.State, (await db.Comments.FindAsync(comment.Id))!.Reason)));
        Assert.Single(sent);
        Assert.Equal(["comment.hidden"],
            await Portal.Db(db => db.AuditEntries.Where(e => e.SubjectId == comment.Id).Select(e => e.Action).ToListAsync()));
    }

    private static ILocator Row(IPage office, Appeal appeal) => office.Locator("[data-row]", new() { HasText = appeal.Title });

    private static async Task Approve(IPage office, Appeal appeal)
    {
        await office.GotoAsync("/office/comments");
        await Expect(Row(office, appeal)).ToContainTextAsync(Said);
        await Row(office, appeal).Locator("button[name=approve]").ClickAsync();
        await office.Shows("已通过 1 条留言");
    }
}
