using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals.Files;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Files;
using VolunteerPortal.UnitTests.Platform.Files;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Writing;

public sealed class AppealFilesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_uploaded_file_is_offered_to_readers_and_gone_when_it_is_removed()
    {
        var office = await Office();
        var uploaded = await office.Upload(await office.Open("/office/appeals/new"), "../各区县联系方式.pdf", SampleFiles.Pdf(),
            Appeals.Office.Letter);
        var id = Guid.Parse(uploaded.Path.Split('/')[3]);
        var attachment = await AttachmentOf(id);
        Assert.Contains("已保存，附件已上传", uploaded.Text);
        Assert.Equal(("各区县联系方式.pdf", "application/pdf"), (attachment.FileName, attachment.ContentType));
        Assert.Equal(SHA256.HashData(SampleFiles.Pdf()), attachment.Sha256);
        Assert.Single(Stored(), path => path.EndsWith(attachment.StoredName, StringComparison.Ordinal));

        await office.Submit(await office.Open($"/office/appeals/{id}/preview"), "发布");
        var visitor = portal.Visitor();
        var link = (await visitor.Open($"/appeals/{id}")).Find("a.file").GetAttribute("href")!;
        Assert.Equal(SampleFiles.Pdf(), await visitor.Client.GetByteArrayAsync(link, TestContext.Current.CancellationToken));

        await office.Submit(await office.Edit(id), "保存修改", ("Form.Files[0].Remove", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(link)).Status);
        Assert.DoesNotContain(Stored(), path => path.EndsWith(attachment.StoredName, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_loses_its_place_and_gets_a_description()
    {
        var office = await Office();
        var photo = SampleFiles.Jpeg(extra: [(0xE1, SampleFiles.Exif(1, "28.19N 112.97E"))]);

        var uploaded = await office.Upload(await office.Open("/office/appeals/new"), "河堤.jpg", photo,
            [.. Appeals.Office.Letter, ("Form.FileDescription", "志愿者在河堤上巡查")]);
        var id = Guid.Parse(uploaded.Path.Split('/')[3]);

        var attachment = await AttachmentOf(id);
        Assert.Equal("志愿者在河堤上巡查", attachment.Description);
        Assert.Equal(SampleFiles.Jpeg(),
            await File.ReadAllBytesAsync(Stored().Single(f => f.EndsWith(attachment.StoredName, StringComparison.Ordinal)),
                TestContext.Current.CancellationToken));
        Assert.Contains($"![志愿者在河堤上巡查](attachment:{attachment.Id})", uploaded.Text);
    }

    public static TheoryData<string, string, string> Refused() => new()
    {
        { "名单.pdf", "png", "文件内容和扩展名对不上" },
        { "名单.docx", "pdf", "文件内容和扩展名对不上" },
        { "名单.pdf", "nothing", "这个文件是空的" },
        { "名单.exe", "pdf", "只能上传 PDF" },
        { "名单.exe.pdf", "pdf", "文件名里藏着可执行文件的扩展名" },
        { "名单.doc", "pdf", "请另存为 .docx 或 .xlsx" },
        { "名单.docx", "macro", "这个文件带宏" },
        { "名单.pdf", "script", "这份 PDF 里有脚本" },
        { "名单.pdf", "huge", "文件超过 20 MB" },
        { "名单", "pdf", "文件名缺少扩展名" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_file_is_refused_with_a_sentence_and_nothing_changes(string fileName, string content, string sentence)
    {
        var office = await Office();
        var id = await office.Draft();
        var before = Stored();

        var page = await office.Upload(await office.Edit(id), fileName, Content(content), ("Form.Title", "改了一半的标题"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Text);
        Assert.Contains("刚才选的附件没有保存，请重新选择", page.Text);
        Assert.Equal("改了一半的标题", page.Find("#f-title").GetAttribute("value"));
        Assert.Equal(before, Stored());
        Assert.Empty(await portal.Db(db => db.Attachments.Where(a => a.AppealId == id).ToListAsync()));
        Assert.Equal("春汛将至，请您搭把手", await portal.Db(db => db.Appeals.Where(a => a.Id == id).Select(a => a.Title).SingleAsync()));
    }

    [Fact]
    public async Task The_eleventh_file_is_refused_and_leaves_nothing_behind()
    {
        var office = await Office();
        var id = await office.Draft();
        for (var number = 1; number <= 10; number++)
            await office.Upload(await office.Edit(id), $"{number}.pdf", SampleFiles.Pdf());
        var before = Stored();

        var page = await office.Upload(await office.Edit(id), "11.pdf", SampleFiles.Pdf());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("附件最多 10 个", page.Text);
        Assert.Equal(before, Stored());
    }

    [Fact]
    public async Task After_two_hundred_megabytes_in_a_day_the_next_file_is_refused()
    {
        var admin = await portal.Given.OfficeAdmin();
        var office = await portal.SignedIn(admin.Id);
        var id = await office.Draft();
        var big = await portal.Given.Saved(new Attachment
        {
            AppealId = id,
            Position = 0,
            FileName = "a.pdf",
            ContentType = "application/pdf",
            Size = 200 * 1024 * 1024,
            Sha256 = new byte[32],
            StoredName = new string('a', 32),
            CreatedAt = TimeProvider.System.GetUtcNow(),
        });
        await portal.Given.Saved(new AuditEntry { At = TimeProvider.System.GetUtcNow().AddHours(-23), ActorId = admin.Id,
            Action = "attachment.added", SubjectId = big.Id });

        var refused = await office.Upload(await office.Edit(id), "b.pdf", SampleFiles.Pdf());
        var other = await Office();
        var colleague = await other.Upload(await other.Edit(id), "b.pdf", SampleFiles.Pdf());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("超过 200 MB", refused.Text);
        Assert.Contains("附件已上传", colleague.Text);
    }

    [Fact]
    public async Task A_file_sent_with_an_old_state_of_the_appeal_is_not_kept()
    {
        var office = await Office();
        var id = await office.Draft();
        var stale = await office.Edit(id);
        await office.Submit(await office.Edit(id), "存草稿", ("Form.Title", "新标题"));
        var before = Stored();

        var page = await office.Upload(stale, "a.pdf", SampleFiles.Pdf());

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(before, Stored());
    }

    [Fact]
    public async Task A_file_of_another_appeal_is_neither_described_nor_removed()
    {
        var office = await Office();
        var theirs = await office.Draft();
        await office.Upload(await office.Edit(theirs), "a.pdf", SampleFiles.Pdf());
        var file = await AttachmentOf(theirs);
        var mine = await office.Draft();

        await office.Submit(await office.Edit(mine), "存草稿", ("Form.Files[0].Id", $"{file.Id}"), ("Form.Files[0].Description", "改掉"),
            ("Form.Files[0].Remove", "true"));

        Assert.Null((await AttachmentOf(theirs)).Description);
    }

    [Fact]
    public async Task Files_without_a_row_are_swept_after_a_day_and_files_with_one_stay()
    {
        var office = await Office();
        var id = await office.Draft();
        await office.Upload(await office.Edit(id), "a.pdf", SampleFiles.Pdf());
        var owned = Path.GetFileName(Stored().Single(f => f.EndsWith(AttachmentOf(id).Result.StoredName, StringComparison.Ordinal)));
        var lost = await portal.Use(async (FileStore files) =>
            (await files.Save(new MemoryStream(SampleFiles.Pdf()), "lost.pdf")).File!.StoredName);
        var young = await portal.Use(async (FileStore files) =>
            (await files.Save(new MemoryStream(SampleFiles.Pdf()), "young.pdf")).File!.StoredName);
        foreach (var path in Stored().Where(path => !path.EndsWith(young, StringComparison.Ordinal)))
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-25));

        var sweep = portal.Services.GetServices<IHostedService>().OfType<FileSweep>().Single();
        await sweep.Sweep(TestContext.Current.CancellationToken);

        var left = Stored().Select(Path.GetFileName).ToList();
        Assert.DoesNotContain(lost, left);
        Assert.Contains(owned, left);
        Assert.Contains(young, left);
    }

    private async Task<Browser> Office() => await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

    private Task<Attachment> AttachmentOf(Guid appealId) =>
        portal.Db(db => db.Attachments.AsNoTracking().SingleAsync(a => a.AppealId == appealId));

    private string[] Stored() =>
        [.. Directory.GetFiles(Path.Combine(portal.DataFolder, "files"), "*", SearchOption.AllDirectories).Order()];

    private static byte[] Content(string name) => name switch
    {
        "png" => SampleFiles.Png(),
        "nothing" => [],
        "macro" => SampleFiles.Docx(more: ("word/vbaProject.bin", "x")),
        "script" => SampleFiles.Pdf("<< /S /JavaScript >>"),
        "huge" => new byte[FileStore.MaxSize + 1],
        _ => SampleFiles.Pdf(),
    };
}
