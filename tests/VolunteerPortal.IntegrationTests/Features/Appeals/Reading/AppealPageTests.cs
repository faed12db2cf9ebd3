using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Comments;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Reading;

public sealed class AppealPageTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_visitor_reads_heads_sections_signature_files_and_contacts()
    {
        var appeal = await portal.Given.Appeal(a => (a.Subtitle, a.DocumentNumber) = ("——致全市志愿者的倡议书", "青文明办〔2026〕7号"));
        await Contacts(appeal, 27);
        await portal.Given.Saved(FileOf(appeal, "岗位清单.pdf"));

        var page = await portal.Visitor().Open($"/appeals/{appeal.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["青禾市文明办", "青禾市志愿服务联合会"], page.All(".redhead .org"));
        Assert.Equal("青文明办〔2026〕7号", page.Find(".redhead .no").TextContent);
        Assert.Equal(appeal.Title + "——致全市志愿者的倡议书", page.Find("h1").TextContent);
        Assert.Equal(["一、先学会，再上岗", "二、就近报名"], page.All(".prose h2"));
        Assert.Equal(["青禾市文明办", "青禾市志愿服务联合会", "2026年3月12日"], page.All(".sign span"));
        Assert.Equal(27, page.All(".contacts tbody tr").Count);
        Assert.Equal("tel:073155550110", page.Find(".contacts .tel").GetAttribute("href"));
        Assert.Equal("岗位清单", page.Find(".file .name").TextContent);
        Assert.Equal(appeal.Title + "——致全市志愿者的倡议书", page.Find("meta[name=ArticleTitle]").GetAttribute("content"));
        Assert.All(page.All(".toc a").Take(2), text => Assert.Contains(text, page.All(".prose h2")));
    }

    [Theory]
    [InlineData("柳溪", 9)]
    [InlineData("联合会0", 1)]
    [InlineData("石竹青", 27)]
    [InlineData("没有这个单位", 0)]
    [InlineData("  ", 27)]
    public async Task The_directory_is_narrowed_without_script(string words, int found)
    {
        var appeal = await portal.Given.Appeal();
        await Contacts(appeal, 27);

        var page = await portal.Visitor().Open($"/appeals/{appeal.Id}?contact={Uri.EscapeDataString(words)}");

        Assert.Equal(found, page.All(".contacts tbody tr").Count);
    }

    [Fact]
    public async Task After_the_day_set_for_them_phones_are_shown_nowhere()
    {
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddDays(-2).Date);
        var appeal = await portal.Given.Appeal(a => a.ContactsHiddenAfter = yesterday);
        await Contacts(appeal, 3);
        var visitor = portal.Visitor();

        var page = await visitor.Open($"/appeals/{appeal.Id}");
        var letter = await visitor.Open($"/appeals/{appeal.Id}?print=1");
        var table = await visitor.Client.GetStringAsync($"/appeals/{appeal.Id}/contacts.csv", TestContext.Current.CancellationToken);

        Assert.Equal(3, page.All(".contacts tbody tr").Count);
        Assert.Contains("不再公开电话", page.Text);
        Assert.DoesNotContain("5555-0110", page.Html + letter.Html + table);
    }

    [Fact]
    public async Task A_draft_is_nobody_s_business()
    {
        var draft = await portal.Given.Appeal(published: false);
        var visitor = portal.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/appeals/{draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/appeals/{draft.Id}?print=1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/a/{draft.Code}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/appeals/{draft.Id}/contacts.csv")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open($"/appeals/{draft.Id}/share")).Status);
    }

    [Fact]
    public async Task A_withdrawn_appeal_keeps_its_address_and_says_why_without_its_text()
    {
        var appeal = await portal.Given.Appeal();
        await portal.Db(async db =>
        {
            var row = await db.Appeals.SingleAsync(a => a.Id == appeal.Id);
            row.Withdraw("水情已经解除", TimeProvider.System.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        var page = await portal.Visitor().Open($"/a/{appeal.Code}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Equal($"/appeals/{appeal.Id}", page.Path);
        Assert.Contains("水情已经解除", page.Text);
        Assert.DoesNotContain("先学会", page.Html);
    }

    [Fact]
    public async Task Comments_come_newest_first_and_older_ones_a_page_later()
    {
        var appeal = await portal.Given.Appeal();
        var writer = await portal.Given.Account("芦小花");
        await Comments(appeal, writer.Id, 120);
        var visitor = portal.Visitor();

        var page = await visitor.Open($"/appeals/{appeal.Id}");
        var seen = page.All(".comment p").ToList();
        while (page.Document.QuerySelector("a.more[href*=before]") is { } older)
        {
            page = await visitor.Open($"/appeals/{appeal.Id}{older.GetAttribute("href")}");
            seen.AddRange(page.All(".comment p"));
        }

        Assert.Equal([.. Enumerable.Range(0, 120).Select(i => $"第 {i} 条")], seen);
        Assert.Equal("留言（120）", page.Find("#comments-title").TextContent);
    }

    [Fact]
    public async Task A_page_not_kept_is_made_from_what_was_read_once_for_all_readers()
    {
        var appeal = await portal.Given.Appeal();
        await Contacts(appeal, 5);
        await portal.Given.Saved(FileOf(appeal, "清单.pdf"));
        await portal.Given.Saved(FileOf(appeal, "名单.pdf"));
        var visitor = portal.Visitor();
        using var statements = new StatementsAbout(appeal.Id);

        await visitor.Open($"/appeals/{appeal.Id}?contact=");
        var first = statements.Count;
        await visitor.Open($"/appeals/{appeal.Id}?contact=");
        var second = statements.Count - first;
        await visitor.Open($"/appeals/{appeal.Id}?contact=清单");
        var searched = statements.Count - first - second;

        // The appeal, its contacts, its comments and who waits; then nothing; a search reads the appeal and the comments anew
        Assert.Equal((4, 0, 2), (first, second, searched));
    }

    [Theory]
    [InlineData("type=nope")]
    [InlineData("page=0")]
    [InlineData("page=x")]
    [InlineData("year=1999")]
    [InlineData("year=99999999999")]
    public async Task An_address_of_the_list_that_nobody_was_given_is_not_found(string query)
    {
        var page = await portal.Visitor().Open("/appeals?" + query);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("%25%25")]
    [InlineData("%5C")]
    [InlineData("'; drop table appeals; --")]
    public async Task Whatever_is_looked_for_is_only_text(string words)
    {
        await portal.Given.Appeal();

        var page = await portal.Visitor().Open("/appeals?q=" + words);

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_and_words_and_a_percent_sign_is_text()
    {
        var notice = await portal.Given.Appeal(a => (a.Kind, a.Title) = (AppealKind.Notice, "完成率 98% 的通知"));
        await portal.Given.Appeal(a => (a.Kind, a.Title) = (AppealKind.Notice, "完成率 98 分的通知"));
        var visitor = portal.Visitor();

        var page = await visitor.Open("/appeals?type=notice&q=98%25");
        var other = await visitor.Open("/appeals?type=brief&q=98%25");

        Assert.Equal([notice.Title], page.All(".notice h3"));
        Assert.Single(other.All(".empty"));
    }

    private Task<int> Contacts(Appeal appeal, int count) => portal.Db(db =>
    {
        db.DirectoryEntries.AddRange(Enumerable.Range(0, count).Select(i => new DirectoryEntry
        {
            AppealId = appeal.Id,
            Position = i,
            Area = i % 3 == 0 ? "柳溪区" : "云桥区",
            Unit = $"志愿服务联合会{i}",
            Person = "石竹青",
            Phone = $"0731-5555-01{10 + i}",
        }));
        return db.SaveChangesAsync();
    });

    private Task<int> Comments(Appeal appeal, Guid writer, int count) => portal.Db(db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var i in Enumerable.Range(0, count))
        {
            // Pairs share their second, so that the order by time alone would not do
            var comment = new Comment { Id = Guid.Parse($"00000000-0000-0000-0000-{999 - i:000000000000}"), AppealId = appeal.Id,
                AccountId = writer, AuthorMask = "芦*花", Text = $"第 {i} 条", CreatedAt = now.AddMinutes(-(i / 2)) };
            comment.Decide(CommentState.Visible, writer, now);
            db.Comments.Add(comment);
        }

        return db.SaveChangesAsync();
    });

    private static Attachment FileOf(Appeal appeal, string name) => new()
    {
        AppealId = appeal.Id,
        Position = 1,
        FileName = name,
        ContentType = "application/pdf",
        Size = 2048,
        Sha256 = new byte[32],
        StoredName = new string('a', 32),
        CreatedAt = TimeProvider.System.GetUtcNow(),
    };
}
