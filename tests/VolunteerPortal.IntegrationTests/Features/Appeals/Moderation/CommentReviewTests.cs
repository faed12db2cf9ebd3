using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Moderation;

public sealed class CommentReviewTests(PortalFixture portal) : CommentReviewScene(portal)
{
    [Fact]
    public async Task An_approved_comment_is_shown_at_once_and_its_author_is_told()
    {
        var (appeal, author, comment) = await Pending("我来报名");
        var office = await Office();
        var visitor = Portal.Visitor();
        Assert.DoesNotContain("我来报名", (await visitor.Open($"/appeals/{appeal.Id}")).Text);

        var done = await office.Submit(await office.Open("/office/comments"), $"button[name=approve][value='{comment.Id}']");

        Assert.Contains("已通过 1 条留言", done.Text);
        Assert.Contains("我来报名", (await visitor.Open($"/appeals/{appeal.Id}")).Text);
        Assert.Equal(["留言已显示"], await Messages(author));
        Assert.Equal(["comment.approved"], await Actions(comment));
    }

    [Fact]
    public async Task Hiding_needs_a_reason_and_the_author_reads_it()
    {
        var (_, author, comment) = await Pending("广告");
        var office = await Office();

        var refused = await office.Submit(await office.Open("/office/comments"), $"button[name=refuse][value='{comment.Id}']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请填写不显示的原因", refused.Text);
        Assert.Equal(CommentState.Pending, await StateOf(comment));

        await office.Submit(refused, $"button[name=refuse][value='{comment.Id}']", ($"reason-{comment.Id}", "含有广告或链接"));
        Assert.Equal(CommentState.Hidden, await StateOf(comment));
        Assert.Contains("原因：含有广告或链接", (await (await Portal.SignedIn(author.Id)).Open("/me/messages")).Text);
    }

    [Fact]
    public async Task Many_are_decided_at_once_and_put_back_together()
    {
        var (_, author, first) = await Pending("第一条");
        var (_, _, second) = await Pending("第二条");
        var office = await Office();
        var page = await office.Open("/office/comments");

        var done = await office.Submit(page, "[name=approve][value=checked]", ("id", $"{first.Id}"), ("id", $"{second.Id}"));
        Assert.Contains("已通过 2 条留言", done.Text);
        Assert.Equal((CommentState.Visible, CommentState.Visible), (await StateOf(first), await StateOf(second)));

        var undone = await office.Submit(done, "撤销");
        Assert.Contains("已撤销", undone.Text);
        Assert.Equal((CommentState.Pending, CommentState.Pending), (await StateOf(first), await StateOf(second)));
        Assert.Equal(["留言已显示", "留言重新进入审核"], await Messages(author));
        Assert.Equal(["comment.approved", "comment.decision-undone"], await Actions(first));
    }

    [Fact]
    public async Task Only_the_reason_of_the_panel_whose_button_was_pressed_is_told()
    {
        var (_, _, one) = await Pending("写过原因又收起来");
        var (_, _, other) = await Pending("另一条");
        var office = await Office();
        var page = await office.Open("/office/comments");

        var all = await office.Submit(page, "[name=refuse][value=checked]",
            ("id", $"{one.Id}"), ("id", $"{other.Id}"), ($"reason-{one.Id}", "与这一篇无关"));
        var row = await office.Submit(page, $"button[name=refuse][value='{one.Id}']", ("reason-checked", "含有广告或链接"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (all.Status, row.Status));
        Assert.Contains("有 2 条没有处理，原因写在各行里。", all.Text);
        Assert.DoesNotContain("其余的已经处理", all.Text);
        Assert.Equal((CommentState.Pending, CommentState.Pending), (await StateOf(one), await StateOf(other)));
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_comment_the_second_is_told()
    {
        var (_, author, comment) = await Pending("两个人都想处理");
        var (first, second) = (await Office(), await Office());
        var (mine, yours) = (await first.Open("/office/comments"), await second.Open("/office/comments"));

        await first.Submit(mine, $"button[name=approve][value='{comment.Id}']");
        var told = await second.Submit(yours, $"button[name=refuse][value='{comment.Id}']", ($"reason-{comment.Id}", "与这一篇无关"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("有 1 条已由同事处理", told.Text);
        Assert.Equal(CommentState.Visible, await StateOf(comment));
        Assert.Equal(["comment.approved"], await Actions(comment));
        Assert.Equal(["留言已显示"], await Messages(author));
    }

    [Fact]
    public async Task Of_many_who_decide_at_the_same_moment_exactly_one_does()
    {
        var comments = new List<Comment>();
        for (var number = 0; number < 5; number++)
            comments.Add((await Pending($"同时处理 {number}")).Comment);
        var offices = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Office()));
        var pages = await Task.WhenAll(offices.Select(office => office.Open("/office/comments")));
        var ids = comments.Select(c => ("id", $"{c.Id}")).ToArray();

        var answers = await Task.WhenAll(offices.Zip(pages, (office, page) => office.Submit(page, "[name=approve][value=checked]", ids)));

        Assert.DoesNotContain(answers, a => (int)a.Status >= 500);
        foreach (var comment in comments)
            Assert.Equal(["comment.approved"], await Actions(comment));
    }

    [Fact]
    public async Task A_comment_under_another_regions_appeal_does_not_exist()
    {
        var (_, _, comment) = await Pending("不归您管");
        var office = await Portal.SignedIn((await Portal.Given.OfficeAdmin("439902")).Id);
        var (_, _, own) = await Pending("归您管", "439902");
        var page = await office.Open("/office/comments");

        var answer = await office.Submit(page, "[name=approve][value=checked]", ("id", $"{comment.Id}"), ("id", $"{own.Id}"));

        Assert.DoesNotContain("不归您管", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal((CommentState.Pending, CommentState.Pending), (await StateOf(comment), await StateOf(own)));
    }

    [Theory]
    [InlineData("/office/comments?state=99")]
    [InlineData("/office/comments?state=x")]
    public async Task An_unknown_state_is_an_unknown_page(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Office()).Open(path)).Status);

    [Fact]
    public async Task Nothing_ticked_and_no_token_change_nothing()
    {
        var (_, _, comment) = await Pending("没有勾选");
        var office = await Office();

        var none = await office.Submit(await office.Open("/office/comments"), "[name=approve][value=checked]");
        var bare = await office.Post("/office/comments/decisions", ("approve", $"{comment.Id}"), ("state", "Pending"));

        Assert.Contains("请先勾选要处理的留言", none.Text);
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Equal(CommentState.Pending, await StateOf(comment));
    }
}
