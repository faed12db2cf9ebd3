using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Platform.Files;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Files;

public sealed class FileTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Name = "各区县 \"联系\" 名单.pdf";

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Fact]
    public async Task A_download_can_do_nothing_but_be_saved()
    {
        var file = await FileOf(await portal.Given.Appeal());

        var answer = await Get(file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(file.FileName, answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("file.pdf", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_part_can_be_asked_for_and_what_is_known_is_not_sent_again()
    {
        var file = await FileOf(await portal.Given.Appeal());
        var whole = await Get(file);

        var part = await Get(file, headers => headers.Range = new RangeHeaderValue(0, 4));
        var known = await Get(file, headers => headers.IfNoneMatch.Add(whole.Headers.ETag!));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("%PDF-", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task A_file_of_a_draft_is_for_the_office_of_its_region_only()
    {
        var draft = await portal.Given.Appeal(published: false, regionCode: Given.City);
        var file = await FileOf(draft);
        var volunteer = await portal.SignedIn((await portal.Given.Account()).Id);
        var otherOffice = await portal.SignedIn((await portal.Given.OfficeAdmin(Given.County)).Id);
        var office = await portal.SignedIn(draft.AuthorId);

        Assert.Equal(HttpStatusCode.NotFound, (await Get(file)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(file, browser: volunteer)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Get(file, browser: otherOffice)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(file, browser: office)).StatusCode);
    }

    [Fact]
    public async Task A_row_whose_file_is_gone_is_not_found()
    {
        var appeal = await portal.Given.Appeal();
        var file = await portal.Given.Saved(Row(appeal, new StoredFile(new string('0', 32), Name, "application/pdf", 1, new byte[32])));

        Assert.Equal(HttpStatusCode.NotFound, (await Get(file)).StatusCode);
    }

    [Fact]
    public async Task The_directory_as_a_table_opens_in_a_spreadsheet_and_runs_nothing()
    {
        var appeal = await portal.Given.Appeal();
        await portal.Given.Saved(new DirectoryEntry { AppealId = appeal.Id, Position = 1, Area = "柳溪区", Unit = "=HYPERLINK(\"http://x\")",
            Person = " ＝1+1", Phone = "0731-5555-0121" });

        var answer = await portal.Visitor().Client.GetAsync($"/appeals/{appeal.Id}/contacts.csv", TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\"区县\",\"单位\",\"联系人\",\"电话\"\r\n\"柳溪区\",\"'=HYPERLINK(\"\"http://x\"\")\",\"' ＝1+1\",\"0731-5555-0121\"\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    private async Task<HttpResponseMessage> Get(Attachment file, Action<HttpRequestHeaders>? with = null, Browser? browser = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/files/{file.Id}/{Uri.EscapeDataString(file.FileName)}");
        with?.Invoke(request.Headers);
        return await (browser ?? portal.Visitor()).Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<Attachment> FileOf(Appeal appeal)
    {
        var intake = await portal.Use((FileStore store) => store.Save(new MemoryStream(Pdf), "名单.pdf"));
        return await portal.Given.Saved(Row(appeal, intake.File!));
    }

    private static Attachment Row(Appeal appeal, StoredFile file) => new()
    {
        AppealId = appeal.Id,
        Position = 1,
        FileName = Name,
        ContentType = file.ContentType,
        Size = file.Size,
        Sha256 = file.Sha256,
        StoredName = file.StoredName,
        CreatedAt = TimeProvider.System.GetUtcNow(),
    };
}
