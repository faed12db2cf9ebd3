using System.Net;
using VolunteerPortal.UnitTests.Platform.Files;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Files;

[Collection(nameof(Alone))]
public sealed class FullDiskTests(FullDiskTests.Portal portal) : IClassFixture<FullDiskTests.Portal>
{
    private static readonly byte[] Large = SampleFiles.Pdf(new string(' ', 300_000));

    [Fact]
    public async Task A_file_the_disk_has_no_room_for_is_refused_and_leaves_nothing_behind()
    {
        if (portal.Disk is not { } disk)
            return;

        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var id = await office.Draft();
        var form = await office.Edit(id);
        var before = portal.Stored;
        disk.FillBut(pages: 0);

        var page = await office.Upload(form, "a.pdf", SampleFiles.Pdf(), ("Form.Title", "改了一半的标题"));
        var stored = portal.Stored;
        disk.MakeRoom();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("服务器的存储空间不够了", page.Find("#f-file-error").TextContent);
        Assert.Equal("改了一半的标题", page.Find("#f-title").GetAttribute("value"));
        Assert.Equal(before, stored);
        Assert.Contains("附件已上传", (await office.Upload(form, "a.pdf", SampleFiles.Pdf())).Text);
    }

    [Fact]
    public async Task A_form_the_disk_has_no_room_for_ends_in_a_page_that_says_so()
    {
        using var disk = SmallDisk.Mount(kilobytes: 100);
        if (disk is null)
            return;

        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);
        var form = await office.Edit(await office.Draft());
        UploadFolder.LieOn(disk.Folder);
        disk.FillBut(pages: 1);
        var page = await office.Upload(form, "a.pdf", Large);
        UploadFolder.ComeBack();

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Contains("服务器的存储空间不够了", page.Find("h1").TextContent);
        Assert.Contains("请联系系统管理员", page.Text);
        await Eventually.Holds("nothing of the form is left", () =>
        {
            // The framework lets go of a file it could not write without closing it; on a busy machine the collector takes its time
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Directory.GetFiles(disk.Folder).Length == 1;
        });
        Assert.Contains("附件已上传", (await office.Upload(form, "a.pdf", Large)).Text);
    }

    [Fact]
    public async Task A_form_without_token_ends_in_the_same_page()
    {
        using var disk = SmallDisk.Mount(kilobytes: 100);
        if (disk is null)
            return;

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Large), "a", "a.pdf" } };
        UploadFolder.LieOn(disk.Folder);
        disk.FillBut(pages: 1);
        var page = await portal.Visitor().Send("/prefs", form);
        UploadFolder.ComeBack();

        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Contains("服务器的存储空间不够了", page.Find("h1").TextContent);
    }

    /// <summary>Its files lie on a small disk, where there can be one.</summary>
    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        public SmallDisk? Disk { get; private set; }

        public string[] Stored => [.. Directory.GetFiles(Path.Combine(Disk!.Folder, "files"), "*", SearchOption.AllDirectories).Order()];

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Disk?.Dispose();
        }

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            Disk = SmallDisk.Mount(kilobytes: 2000);
            host.UseSetting("Portal:DataFolder", Disk?.Folder ?? DataFolder);
            host.UseSetting("Portal:FreeSpaceFloor", "0");
        }
    }
}
