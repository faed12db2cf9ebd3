using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Writing;

public sealed class AppealBadInputTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("Form.Title", "")]
    [InlineData("Form.Title", "春汛\0将至")]
    [InlineData("Form.Title", "一行\r\n两行")]
    [InlineData("Form.Subtitle", "\u0007")]
    [InlineData("Form.Body", "a\0b")]
    [InlineData("Form.Salutation", "\uFFFE")]
    [InlineData("Form.IssuedOn", "<script>")]
    [InlineData("Form.Kind", "99")]
    [InlineData("Form.Kind", "x")]
    [InlineData("Form.ChangedAt", "x")]
    [InlineData("Form.Rows[0].Phone", "12")]
    [InlineData("Form.Paste", "a\tb")]
    public async Task Bad_input_is_answered_with_a_sentence_and_changes_nothing(string field, string value)
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft();
        var before = await Row(id);

        var page = await office.Submit(await office.Edit(id), "存草稿", ("Form.Source", "改了一半的来源"), (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("错误：", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.All(".errors li"));
        Assert.Equal("改了一半的来源", page.Find("#f-source").GetAttribute("value"));
        Assert.Equal(before, await Row(id));
    }

    [Fact]
    public async Task Every_error_leads_to_its_control()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        var page = await office.Submit(await office.Open("/office/appeals/new"), "存草稿",
            ("Form.Title", ""), ("Form.IssuedOn", "?"), ("Form.Body", "a\0"), ("Form.IssuingBodies", "\0"), ("Form.Rows[0].Area", "市级"),
            ("Form.ContactsHiddenAfter", "?"));

        var links = page.Document.QuerySelectorAll(".errors a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.NotNull(page.Document.QuerySelector(link)));
    }

    [Fact]
    public async Task Html_emoji_and_rare_characters_come_back_as_they_were_typed()
    {
        const string Odd = "<script>alert(1)</script>😀\U0002B740“引号”&amp;";
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        var id = await office.Draft(("Form.Title", Odd), ("Form.Body", Odd), ("Form.Salutation", Odd));

        var page = await office.Edit(id);
        Assert.Equal(Odd, page.Find("#f-title").GetAttribute("value"));
        Assert.Equal(Odd, page.Find("#f-body").TextContent.Trim());
        var preview = await office.Open($"/office/appeals/{id}/preview");
        Assert.Empty(preview.Document.QuerySelectorAll("article script"));
        Assert.Contains("<script>alert(1)</script>", preview.Find("article").TextContent);
    }

    [Fact]
    public async Task Ten_megabytes_of_text_are_refused_and_kept_in_the_form()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var text = new string('汛', 3_400_000);

        var page = await office.Submit(await office.Open("/office/appeals/new"), "存草稿", ("Form.Title", "太长"), ("Form.Body", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("最多 40000 个字，现在有 3400000 个", page.Find(".errors").TextContent);
        Assert.Equal(text, page.Find("#f-body").TextContent.Trim('\n'));
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_answered_with_413()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft();
        var before = await Row(id);

        var page = await office.Upload(await office.Edit(id), "a.pdf", new byte[25_000_000]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("内容太大了", page.Text);
        Assert.Equal(before, await Row(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/publication")]
    [InlineData("/withdrawal")]
    public async Task A_form_without_its_token_is_refused(string action)
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var appeal = await portal.Given.Appeal();

        var page = await office.Post($"/office/appeals/{appeal.Id}{action}", ("Form.Title", "x"), ("Form.Reason", "x"), ("seen", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("页面过期了", page.Text);
    }

    [Fact]
    public async Task Too_many_fields_and_broken_bytes_are_no_server_error()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft();
        var token = (await office.Edit(id)).Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;

        var many = await office.Post($"/office/appeals/{id}",
            [.. Enumerable.Range(0, 3000).Select(n => ($"Form.Rows[{n}].Area", "x")), ("__RequestVerificationToken", token)]);
        using var broken = new ByteArrayContent(
            [.. Encoding.ASCII.GetBytes($"__RequestVerificationToken={token}&Form.ChangedAt=1&Form.Title="), 0xED, 0xA0, 0x80, 0xFF]);
        broken.Headers.ContentType = new("application/x-www-form-urlencoded");
        var halves = await office.Send($"/office/appeals/{id}", broken);

        Assert.InRange((int)many.Status, 400, 422);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halves.Status);
    }

    private Task<string> Row(Guid id) =>
        portal.Db(db => db.Appeals.Where(a => a.Id == id).Select(a => $"{a.Title} {a.Source} {a.Body} {a.ChangedAt}").SingleAsync());
}
