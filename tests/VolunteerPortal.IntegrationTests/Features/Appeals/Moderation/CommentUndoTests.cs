using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Moderation;

public sealed class CommentUndoTests(PortalFixture portal) : CommentReviewScene(portal)
{
    [Fact]
    public async Task Undo_ends_when_a_colleague_has_decided_again()
    {
        var (_, _, comment) = await Pending("先通过后隐藏");
        var (first, second) = (await Office(), await Office());
        var done = await first.Submit(await first.Open("/office/comments"), $"button[name=approve][value='{comment.Id}']");

        await second.Submit(await second.Open("/office/comments?state=Visible"), $"button[name=refuse][value='{comment.Id}']",
            ($"reason-{comment.Id}", "含有不实信息"));
        var undone = await first.Submit(done, "撤销");

        Assert.Contains("不能撤销了", undone.Text);
        Assert.Equal(CommentState.Hidden, await StateOf(comment));
    }

    [Fact]
    public async Task Undo_takes_back_what_was_decided_with_one_click_and_no_more()
    {
        var ((_, _, first), (_, _, second)) = (await Pending("第一次"), await Pending("第二次"));
        var office = await Office();
        var page = await office.Open("/office/comments");
        var one = await office.Submit(page, $"button[name=approve][value='{first.Id}']");
        await office.Submit(page, $"button[name=approve][value='{second.Id}']");

        await office.Submit(one, "撤销");

        Assert.Equal((CommentState.Pending, CommentState.Visible), (await StateOf(first), await StateOf(second)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Undo_is_for_whoever_decided_and_for_ten_minutes(bool late)
    {
        var (_, _, comment) = await Pending("谁定的谁撤销");
        var office = await Office();
        var done = await office.Submit(await office.Open("/office/comments"), $"button[name=approve][value='{comment.Id}']");
        if (late)
            await Portal.Db(db => db.Comments.Where(c => c.Id == comment.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.DecidedAt, c => c.DecidedAt!.Value.AddMinutes(-11))));

        var undo = done.Find("form[action*='/undo/']").GetAttribute("action")!;
        var who = late ? office : await Office();
        var token = (await who.Open("/office/comments")).Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        var undone = await who.Post(undo, ("__RequestVerificationToken", token));

        Assert.Contains("不能撤销了", undone.Text);
        Assert.Equal(CommentState.Visible, await StateOf(comment));
    }

    [Fact]
    public async Task Undo_puts_back_a_colleagues_decision_with_its_reason_and_name()
    {
        var (_, author, comment) = await Pending("先隐藏后通过");
        var (first, second) = (await Office(), await Office());
        await first.Submit(await first.Open("/office/comments"), $"button[name=refuse][value='{comment.Id}']",
            ($"reason-{comment.Id}", "含有不实信息"));
        var before = await Decision(comment);
        var done = await second.Submit(await second.Open("/office/comments?state=Hidden"), $"button[name=approve][value='{comment.Id}']");

        var undone = await second.Submit(done, "撤销");

        Assert.Contains("已撤销", undone.Text);
        Assert.Equal((CommentState.Hidden, "含有不实信息"), (before.State, before.Reason));
        Assert.Equal(before, await Decision(comment));
        Assert.Equal(["留言没有显示", "留言已显示", "留言暂不显示"], await Messages(author));
        Assert.Contains("不能撤销了", (await second.Submit(done, "撤销")).Text);
    }

    [Fact]
    public async Task Undo_ends_with_the_right_to_the_region()
    {
        var (_, _, comment) = await Pending("换了地方");
        var admin = await Portal.Given.OfficeAdmin();
        var office = await Portal.SignedIn(admin.Id);
        var done = await office.Submit(await office.Open("/office/comments"), $"button[name=approve][value='{comment.Id}']");
        // Moved to another place: still an office's admin, but not this one's
        await Portal.Db(db => db.RoleGrants.Where(g => g.AccountId == admin.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.RegionCode, "439902")));

        var undone = await office.Submit(done, "撤销");

        Assert.Contains("不能撤销了", undone.Text);
        Assert.Equal(CommentState.Visible, await StateOf(comment));
    }
}
