using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Comments;

public sealed class CommentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Send = "提交留言";

    [Fact]
    public async Task A_comment_waits_for_review_and_only_its_author_sees_it_meanwhile()
    {
        var appeal = await portal.Given.Appeal();
        var author = await portal.Given.Account("芦小花");
        var browser = await portal.SignedIn(author.Id);
        var other = await portal.SignedIn((await portal.Given.Account()).Id);

        var after = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", "我会骑电动车，\n可以送餐。"));

        Assert.Contains("留言已提交，审核通过后显示", after.Text);
        Assert.Contains("芦**", after.Find(".comment").TextContent);
        Assert.Contains("待审核", after.Find(".comment").TextContent);
        Assert.DoesNotContain("送餐", (await other.Open($"/appeals/{appeal.Id}")).Text);
        Assert.DoesNotContain("送餐", (await portal.Visitor().Open($"/appeals/{appeal.Id}")).Text);
        var row = Assert.Single(await Rows(appeal));
        Assert.Equal((CommentState.Pending, "我会骑电动车，\n可以送餐。", author.Id), (row.State, row.Text, row.AccountId));
        Assert.True(await portal.Db(db =>
            db.AuditEntries.AnyAsync(e => e.ActorId == author.Id && e.Action == "comment.made" && e.SubjectId == row.Id)));
    }

    [Fact]
    public async Task A_visitor_is_offered_the_login_and_a_visitor_s_post_is_sent_there()
    {
        var appeal = await portal.Given.Appeal();
        var visitor = portal.Visitor();
        var page = await visitor.Open($"/appeals/{appeal.Id}");

        Assert.Equal($"/login?returnUrl=%2Fappeals%2F{appeal.Id}", page.Find("#comments .note a").GetAttribute("href"));
        Assert.StartsWith("/login", (await visitor.Post($"/appeals/{appeal.Id}/comments", ("Form.Text", "您好"))).Path);
        Assert.Empty(await Rows(appeal));
    }

    [Fact]
    public async Task Beside_a_refused_comment_contacts_can_still_be_filtered()
    {
        var appeal = await portal.Given.Appeal();
        foreach (var (unit, at) in new[] { ("柳溪一站", 0), ("云桥一站", 1) })
            await portal.Given.Saved(new DirectoryEntry { AppealId = appeal.Id, Position = at, Area = "青禾市", Unit = unit, Person = "值班员",
                Phone = "0731-5555-0101" });
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var refused = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send);

        var filtered = await browser.Submit(refused, "筛选", ("contact", "柳溪"));

        Assert.Contains("“柳溪”找到 1 个单位", filtered.Text);
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { "", "请写下您想说的话" },
        { " \u3000\n ", "请写下您想说的话" },
        { "\u200B\u200D", "请写下您想说的话" },
        { new string('好', 501), "最多 500 个字" },
        { "铃\u0007声", "控制字符" },
        { "\uFFFD", "无法识别的字符" },
        { "叠\u0301\u0301\u0301\u0301\u0301字", "多余符号" },
        { string.Join('\n', Enumerable.Range(1, 11)), "最多 10 行" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task What_cannot_be_taken_is_said_beside_the_field_and_nothing_changes(string text, string says)
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);

        var again = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(says, again.Find("#comment .err").TextContent);
        Assert.StartsWith("错误：", again.Title);
        Assert.Empty(await Rows(appeal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("👩‍👩‍👧 一家三口都来 𠮷")]
    [InlineData("{{constructor.constructor('x')()}}")]
    public async Task Odd_text_is_kept_as_it_is_and_shown_as_text(string text)
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);

        var after = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", text));

        Assert.Equal(text, after.Find(".comment p").TextContent);
        Assert.Equal(text, Assert.Single(await Rows(appeal)).Text);
        Assert.Null(after.Document.QuerySelector("main script"));
    }

    [Fact]
    public async Task Five_hundred_emoji_are_five_hundred_characters()
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);

        await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", string.Concat(Enumerable.Repeat("🌧", 500))));

        Assert.Single(await Rows(appeal));
    }

    [Fact]
    public async Task A_form_with_a_nul_is_not_read_at_all()
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);

        var answer = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", "半\u0000截"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await Rows(appeal));
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_makes_one_comment()
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var page = await browser.Open($"/appeals/{appeal.Id}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.Submit(page, Send, ("Form.Text", "算我一个"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(await Rows(appeal));
    }

    [Fact]
    public async Task A_second_comment_in_twenty_seconds_must_wait_even_from_two_tabs()
    {
        var appeal = await portal.Given.Appeal();
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        await browser.Open($"/appeals/{appeal.Id}");
        var tabs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.Open($"/appeals/{appeal.Id}")));

        var answers = await Task.WhenAll(tabs.Select((tab, i) => browser.Submit(tab, Send, ("Form.Text", $"第 {i} 句"))));

        Assert.Equal(7, answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity && a.Text.Contains("请稍等一会儿再留言")));
        Assert.Single(await Rows(appeal));
    }

    [Fact]
    public async Task The_twenty_first_comment_of_a_day_is_refused()
    {
        var appeal = await portal.Given.Appeal();
        var author = await portal.Given.Account();
        await Said(appeal, author, [.. Enumerable.Range(0, 20).Select(i => $"旧话 {i}")]);
        var browser = await portal.SignedIn(author.Id);

        var again = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", "新话"));

        Assert.Contains("一天最多留言 20 条", again.Find("#comment .err").TextContent);
    }

    [Theory]
    [InlineData("请算我一个ABC")]
    [InlineData("请 算我\u200B一个ａｂｃ")]
    public async Task The_same_words_in_other_dress_within_a_day_are_refused(string text)
    {
        var appeal = await portal.Given.Appeal();
        var author = await portal.Given.Account();
        await Said(appeal, author, ["请算我一个abc"]);
        var browser = await portal.SignedIn(author.Id);

        var again = await browser.Submit(await browser.Open($"/appeals/{appeal.Id}"), Send, ("Form.Text", text));

        Assert.Contains("不用再发一次", again.Find("#comment .err").TextContent);
        Assert.Single(await Rows(appeal));
    }

    [Fact]
    public async Task Where_comments_are_closed_there_is_no_form_and_a_post_changes_nothing()
    {
        var open = await portal.Given.Appeal();
        var closed = await portal.Given.Appeal(a => a.CommentsAllowed = false);
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var token = (await browser.Open($"/appeals/{open.Id}")).Find("#comment [name=__RequestVerificationToken]").GetAttribute("value")!;

        var page = await browser.Open($"/appeals/{closed.Id}");
        await browser.Post($"/appeals/{closed.Id}/comments", ("Form.Text", "您好"), ("__RequestVerificationToken", token));

        Assert.Null(page.Document.QuerySelector("form#comment"));
        Assert.Empty(await Rows(closed));
    }

    [Fact]
    public async Task Without_a_token_or_an_appeal_nothing_is_taken()
    {
        var appeal = await portal.Given.Appeal();
        var draft = await portal.Given.Appeal(published: false);
        var browser = await portal.SignedIn((await portal.Given.Account()).Id);
        var token = (await browser.Open($"/appeals/{appeal.Id}")).Find("#comment [name=__RequestVerificationToken]").GetAttribute("value")!;

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post($"/appeals/{appeal.Id}/comments", ("Form.Text", "您好"))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await browser.Post($"/appeals/{draft.Id}/comments", ("Form.Text", "您好"), ("__RequestVerificationToken", token))).Status);
        Assert.Equal(HttpStatusCode.NotFound,
            (await browser.Post($"/appeals/{Guid.CreateVersion7()}/comments", ("Form.Text", "您好"),
                ("__RequestVerificationToken", token))).Status);
        Assert.Empty(await Rows(appeal));
    }

    private Task<List<Comment>> Rows(Appeal appeal) => portal.Db(db => db.Comments.Where(c => c.AppealId == appeal.Id).ToListAsync());

    /// <summary>Said before: an hour ago and earlier, so that only the rule in question speaks.</summary>
    private Task<int> Said(Appeal appeal, Account author, string[] texts) => portal.Db(db =>
    {
        var hourAgo = TimeProvider.System.GetUtcNow().AddHours(-1);
        db.Comments.AddRange(texts.Select((text, i) => new Comment { AppealId = appeal.Id, AccountId = author.Id,
            AuthorMask = author.MaskedName, Text = text, CreatedAt = hourAgo.AddMinutes(-i) }));
        return db.SaveChangesAsync();
    });
}
