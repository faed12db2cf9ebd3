using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Writing;

namespace VolunteerPortal.UnitTests.Features.Appeals.Writing;

public sealed class PublishingChecklistTests
{
    private const string Body = "汛期将至。\n一、先学会，再上岗\n请先完成课程。";

    [Fact]
    public void A_complete_letter_has_nothing_to_look_at()
    {
        var items = PublishingChecklist.Of(Facts());

        Assert.DoesNotContain(items, item => item.Result is ChecklistResult.Missing or ChecklistResult.Confirm or ChecklistResult.Look);
    }

    [Theory]
    [InlineData("title", "还缺标题")]
    [InlineData("issuer", "还缺发文单位")]
    [InlineData("date", "还缺成文日期")]
    [InlineData("body", "还没有正文")]
    public void What_is_missing_is_named(string missing, string text)
    {
        var facts = missing switch
        {
            "title" => Facts() with { Title = " " },
            "issuer" => Facts() with { Issuers = 0 },
            "date" => Facts() with { HasDate = false },
            _ => Facts(""),
        };

        var item = Assert.Single(PublishingChecklist.Of(facts), item => item.Result == ChecklistResult.Missing);

        Assert.Equal(text, item.Text);
    }

    /// <summary>The button and the row must agree.</summary>
    [Fact]
    public void What_the_list_calls_missing_is_what_the_appeal_refuses()
    {
        foreach (var issuers in new[] { 0, 1 })
            foreach (var date in new DateOnly?[] { null, new(2026, 3, 1) })
                foreach (var body in new[] { "", " \n", Body })
                {
                    var appeal = Appeal(issuers, date, body);
                    var facts = Facts(body) with { Issuers = issuers, HasDate = date is not null };

                    var missing = PublishingChecklist.Of(facts).Any(item => item.Result == ChecklistResult.Missing);
                    Assert.Equal(missing, appeal.WhyIncomplete() is not null);
                }
    }

    [Fact]
    public void A_text_without_headings_is_worth_a_look() =>
        Assert.Equal(ChecklistResult.Look, Item(Facts("汛期将至。2026年有三轮强降雨。"), "正文有小标题").Result);

    [Theory]
    [InlineData("请拨 19900000001 报名", 1)]
    [InlineData("199 0000 0001 或 199-0000-0002", 2)]
    [InlineData("座机 0731-55550110，编号 4399012603000003199", 0)]
    [InlineData("1990000000", 0)]
    [InlineData("199000000011", 0)]
    [InlineData(null, 0)]
    public void Mobile_numbers_in_the_text_are_counted(string? text, int count) => Assert.Equal(count, PublishingChecklist.MobilesIn(text));

    [Fact]
    public void Mobile_numbers_in_the_directory_are_counted_unless_they_get_hidden()
    {
        DirectoryRow[] contacts = [new("市级", "文明办", "顾清和", "0731-55550110"), new("柳溪区", "文明办", "方小满", "19900000012")];

        var open = Item(Facts() with { Contacts = contacts }, "疑似个人手机号");
        var hidden = Item(Facts() with { Contacts = contacts, ContactsAreHiddenLater = true }, "疑似个人手机号");

        Assert.Equal((ChecklistResult.Confirm, 1), (open.Result, open.Count));
        Assert.Equal(ChecklistResult.Done, hidden.Result);
    }

    [Fact]
    public void Pictures_without_words_are_counted_in_the_list_and_in_the_text()
    {
        var item = Item(Facts(Body + "\n![](attachment:x)\n![河堤](attachment:y)") with { PicturesWithoutDescription = 1 }, "图片都有文字说明");

        Assert.Equal((ChecklistResult.Look, 2), (item.Result, item.Count));
    }

    [Fact]
    public void Links_that_lead_nowhere_are_counted()
    {
        var item = Item(Facts(Body + "\n[看这里](javascript:alert(1))"), "链接和图片能打开");

        Assert.Equal((ChecklistResult.Look, 1), (item.Result, item.Count));
    }

    [Theory]
    [InlineData(2, "", ChecklistResult.Done)]
    [InlineData(0, "", ChecklistResult.Plain)]
    [InlineData(0, "\n附件：1.联系方式", ChecklistResult.Look)]
    public void Attachments_the_text_speaks_of_should_be_there(int files, string more, ChecklistResult result) =>
        Assert.Equal(result, Item(Facts(Body + more) with { Files = files }, "附件").Result);

    private static ChecklistFacts Facts(string body = Body) =>
        new("春汛将至", 2, true, body, AppealText.Render(body, _ => null), [], false, 1, 0);

    private static Appeal Appeal(int issuers, DateOnly? date, string body) => new()
    {
        Kind = AppealKind.Appeal,
        Title = "春汛将至",
        IssuingBodies = [.. Enumerable.Repeat("青禾市文明办", issuers)],
        IssuedOn = date,
        Body = body,
        Code = "QH000001",
        RegionCode = "439900",
        AuthorId = Guid.CreateVersion7(),
        CreatedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = DateTimeOffset.UnixEpoch,
    };

    private static ChecklistItem Item(ChecklistFacts facts, string label) =>
        PublishingChecklist.Of(facts).Single(item => item.Label == label);
}
