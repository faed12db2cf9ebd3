using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Features.SignUps.Mine;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.IntegrationTests.Features.Notifications;

public sealed class MessagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Looking_at_the_box_reads_nothing_and_the_bell_counts_what_is_unread()
    {
        var account = await portal.Given.Account();
        await Told(account, "报名已通过", minutesAgo: 5);
        await Told(account, "班次取消了", minutesAgo: 1);
        var browser = await portal.SignedIn(account.Id);

        var page = await browser.Open("/me/messages");
        var again = await browser.Open("/me/messages");

        Assert.Equal(["班次取消了", "报名已通过"], page.All(".message h2"));
        Assert.Contains("2 条未读。", again.Text);
        Assert.Contains("2条未读", again.Find(".bell").TextContent.Replace(" ", ""));
    }

    [Theory]
    [InlineData(99, "99")]
    [InlineData(100, "99+")]
    public async Task The_bell_stops_counting_at_ninety_nine(int messages, string shown)
    {
        var account = await portal.Given.Account();
        for (var message = 0; message < messages; message++)
            await Told(account, "报名已通过", minutesAgo: message);

        var page = await (await portal.SignedIn(account.Id)).Open("/me");

        Assert.Equal(shown, page.Find(".bell b").FirstChild!.TextContent);
    }

    /// <summary>The number at the bell is remembered for some seconds; what changes it says so.</summary>
    [Fact]
    public async Task The_bell_rings_at_once_for_what_one_did_and_for_what_another_did()
    {
        var shift = await portal.Given.Shift(capacity: 1);
        var (holder, next) = (await portal.Given.Account(), await portal.Given.Account());
        var browsers = (Holder: await portal.SignedIn(holder.Id), Next: await portal.SignedIn(next.Id));

        var before = Bell(await browsers.Holder.Open("/me"));
        var check = await browsers.Holder.Open($"/sign-ups/confirm?shift={shift.Id}");
        var done = Bell(await browsers.Holder.Submit(check, "提交报名", ("riskAccepted", "true")));
        var held = await portal.Db(db => db.SignUps.Where(s => s.ShiftId == shift.Id).Select(s => s.Id).SingleAsync());
        await portal.Use((SignUpService signUps) => signUps.SignUp(shift.Id, next.Id, Guid.CreateVersion7(), acceptsWaitlist: true));
        var waiting = Bell(await browsers.Next.Open("/me"));
        await portal.Use((SignUpService signUps) => signUps.Withdraw(held, holder.Id));

        Assert.Equal((0, 1), (before, done));
        Assert.Equal(waiting + 1, Bell(await browsers.Next.Open("/me")));
    }

    [Fact]
    public async Task A_message_is_read_by_going_where_it_leads()
    {
        var account = await portal.Given.Account();
        var appeal = await portal.Given.Appeal();
        var message = await Told(account, "留言已显示", link: $"/appeals/{appeal.Id}");
        var browser = await portal.SignedIn(account.Id);

        var target = await browser.Submit(await browser.Open("/me/messages"), "查看");

        Assert.Equal($"/appeals/{appeal.Id}", target.Path);
        Assert.NotNull(await ReadAt(message));
    }

    [Fact]
    public async Task All_that_the_page_showed_are_read_and_what_came_meanwhile_is_not()
    {
        var account = await portal.Given.Account();
        var shown = await Told(account, "报名已通过", minutesAgo: 5);
        await Told(account, "候补已登记", minutesAgo: 4);
        var browser = await portal.SignedIn(account.Id);
        var page = await browser.Open("/me/messages");
        var later = await Told(account, "班次取消了");

        var done = await browser.Submit(page, "全部标为已读");

        Assert.Contains("已全部标为已读", done.Text);
        Assert.Equal("1", done.Find(".bell b").FirstChild!.TextContent);
        Assert.NotNull(await ReadAt(shown));
        Assert.Null(await ReadAt(later));
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    public async Task A_link_that_leaves_the_portal_is_not_followed(string link)
    {
        var account = await portal.Given.Account();
        await Told(account, "外面的地址", link: link);
        var browser = await portal.SignedIn(account.Id);

        var page = await browser.Submit(await browser.Open("/me/messages"), "查看");

        Assert.StartsWith("/me/messages", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_message_does_not_exist()
    {
        var theirs = await Told(await portal.Given.Account(), "别人的消息");
        var account = await portal.Given.Account();
        await Told(account, "自己的消息");
        var browser = await portal.SignedIn(account.Id);
        var page = await browser.Open("/me/messages");
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var one = await browser.Post($"/me/messages/{theirs.Id}/reading", ("__RequestVerificationToken", token));
        var all = await browser.Post("/me/messages/reading", ("__RequestVerificationToken", token), ("newest", $"{theirs.Id}"));

        Assert.DoesNotContain("别人的消息", page.Text);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.Status, all.Status));
        Assert.Null(await ReadAt(theirs));
    }

    [Fact]
    public async Task A_message_is_worded_when_it_is_read_with_its_time_as_people_write_it()
    {
        var account = await portal.Given.Account();
        var shift = await portal.Given.Shift();
        await portal.Use((SignUpService signUps) => signUps.SignUp(shift.Id, account.Id, Guid.CreateVersion7(), acceptsWaitlist: false));

        var text = (await (await portal.SignedIn(account.Id)).Open("/me/messages")).Find(".message p").TextContent;

        Assert.Contains(PortalTime.When(shift.StartsAt, shift.EndsAt), text);
        Assert.DoesNotContain("{", text);
        Assert.Equal(3, (await portal.Db(db => db.Notifications.SingleAsync(n => n.AccountId == account.Id))).Args.Length);
    }

    [Fact]
    public async Task A_finished_sentence_of_before_is_shown_as_it_is()
    {
        var account = await portal.Given.Account();
        await portal.Given.Saved(new Notification
        {
            AccountId = account.Id, Title = "留言没有显示", Text = "原因：写了 {0} 和 {。", CreatedAt = TimeProvider.System.GetUtcNow(),
        });

        var page = await (await portal.SignedIn(account.Id)).Open("/me/messages");

        Assert.Equal("原因：写了 {0} 和 {。", page.Find(".message p").TextContent);
    }

    [Fact]
    public async Task A_long_box_has_pages()
    {
        var account = await portal.Given.Account();
        for (var number = 1; number <= 21; number++)
            await Told(account, $"第 {number} 条", minutesAgo: number);
        var browser = await portal.SignedIn(account.Id);

        var second = await browser.Open("/me/messages?page=2");

        Assert.Equal(["第 21 条"], second.All(".message h2"));
    }

    private Task<Notification> Told(Account account, string title, string? link = null, int minutesAgo = 0) =>
        portal.Given.Saved(new Notification
        {
            AccountId = account.Id,
            Title = title,
            Text = "测试消息。",
            Link = link,
            CreatedAt = TimeProvider.System.GetUtcNow().AddMinutes(-minutesAgo),
        });

    private static int Bell(Page page) =>
        page.Document.QuerySelector(".bell b")?.FirstChild is { } number ? int.Parse(number.TextContent) : 0;

    private Task<DateTimeOffset?> ReadAt(Notification message) =>
        portal.Db(db => db.Notifications.Where(n => n.Id == message.Id).Select(n => n.ReadAt).SingleAsync());
}
