using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Writing;

/// <summary>Forms of the office that were sent without a button, or without a tick: nothing is done, and all that was typed comes
/// back.</summary>
public sealed class AppealEditPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Decisions = "form[action$='/decisions']";

    [Theory]
    [InlineData(CommentState.Pending, "请按“通过所选”或“不显示所选”")]
    [InlineData(CommentState.Visible, "请按“不显示所选”")]
    public async Task A_review_sent_without_a_button_decides_nothing_and_says_which_to_press(CommentState state, string sentence)
    {
        var (one, other) = (await Comment(state), await Comment(state));
        var office = await Office();

        var again = await office.SubmitWithoutButton(await office.Open($"/office/comments?state={state}"), Decisions,
            ("id", $"{one}"), ($"reason-{other}", "含有广告或链接"), ("reason-checked", "用语不文明"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(sentence, again.Find("[role=alert]").TextContent);
        Assert.Equal((true, false), (IsTicked(again, one), IsTicked(again, other)));
        Assert.Equal(("", "含有广告或链接"), (ValueOf(again, $"reason-{one}"), ValueOf(again, $"reason-{other}")));
        Assert.Equal("用语不文明", ValueOf(again, "reason-checked"));
        Assert.Equal((state, state), (await StateOf(one), await StateOf(other)));
    }

    [Fact]
    public async Task Hidden_comments_are_shown_again_by_their_button_only()
    {
        var one = await Comment(CommentState.Hidden);
        var office = await Office();

        var again = await office.SubmitWithoutButton(await office.Open("/office/comments?state=Hidden"), Decisions, ("id", $"{one}"));

        Assert.Contains("请按“恢复显示所选”", again.Find("[role=alert]").TextContent);
        Assert.True(IsTicked(again, one));
        Assert.Equal(CommentState.Hidden, await StateOf(one));
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("refuse")]
    public async Task Without_a_tick_nothing_is_decided_and_no_reason_is_lost(string button)
    {
        var one = await Comment(CommentState.Pending);
        var office = await Office();

        var again = await office.Submit(await office.Open("/office/comments"), $"button[name={button}][value=checked]",
            ($"reason-{one}", "含有广告或链接"), ("reason-checked", "用语不文明"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请先勾选要处理的留言", again.Find("[role=alert]").TextContent);
        Assert.Equal(("含有广告或链接", "用语不文明"), (ValueOf(again, $"reason-{one}"), ValueOf(again, "reason-checked")));
        Assert.Equal(CommentState.Pending, await StateOf(one));
    }

    [Fact]
    public async Task A_refused_row_leaves_what_was_typed_and_ticked_in_the_others()
    {
        var (one, other) = (await Comment(CommentState.Pending), await Comment(CommentState.Pending));
        var office = await Office();

        var again = await office.Submit(await office.Open("/office/comments"), $"button[name=refuse][value='{one}']",
            ("id", $"{other}"), ($"reason-{other}", "含有广告或链接"));

        Assert.Contains("请填写不显示的原因", again.Text);
        Assert.True(IsTicked(again, other));
        Assert.Equal("含有广告或链接", ValueOf(again, $"reason-{other}"));
    }

    [Fact]
    public async Task A_withdrawal_without_its_button_withdraws_nothing_keeps_the_reason()
    {
        var appeal = await portal.Given.Appeal();
        var office = await Office();
        var page = await office.Open($"/office/appeals/{appeal.Id}/withdrawal");

        var again = await office.SubmitWithoutButton(page, "form[action$='/withdrawal']", ("Form.Reason", "集结时间有变"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("请按“确认撤回”", again.Find(".errors a[href='#f-sure']").TextContent);
        Assert.Equal("集结时间有变", ValueOf(again, "Form.Reason"));
        Assert.Equal(AppealState.Published, (await AppealOf(appeal)).State);
    }

    [Theory]
    [InlineData(true, "请按“保存修改”")]
    [InlineData(false, "请按“存草稿”或“保存并预览”")]
    public async Task An_appeal_sent_without_a_button_is_not_saved_and_comes_back(bool published, string sentence)
    {
        var appeal = await portal.Given.Appeal(published: published);
        var office = await Office();

        var again = await office.SubmitWithoutButton(await office.Edit(appeal.Id), "form#appeal", ("Form.Title", "写到一半的标题"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(sentence, again.Find("#errors").TextContent);
        Assert.Equal("写到一半的标题", ValueOf(again, "Form.Title"));
        Assert.Equal(appeal.Title, (await AppealOf(appeal)).Title);
    }

    private async Task<Browser> Office() => await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

    private async Task<Guid> Comment(CommentState state)
    {
        var appeal = await portal.Given.Appeal();
        var author = await portal.Given.Account();
        var comment = new Comment { AppealId = appeal.Id, AccountId = author.Id, AuthorMask = author.MaskedName, Text = "明早七点到。",
            CreatedAt = TimeProvider.System.GetUtcNow() };
        if (state != CommentState.Pending)
            comment.Decide(state, appeal.AuthorId, comment.CreatedAt);
        return (await portal.Given.Saved(comment)).Id;
    }

    private static bool IsTicked(Page page, Guid comment) => ((IHtmlInputElement)page.Find($"[name=id][value='{comment}']")).IsChecked;

    private static string ValueOf(Page page, string name) => ((IHtmlInputElement)page.Find($"[name='{name}']")).Value;

    private Task<CommentState> StateOf(Guid comment) =>
        portal.Db(db => db.Comments.Where(c => c.Id == comment).Select(c => c.State).SingleAsync());

    private Task<Appeal> AppealOf(Appeal appeal) => portal.Db(db => db.Appeals.SingleAsync(a => a.Id == appeal.Id));
}
