using Microsoft.Playwright;
using VolunteerPortal.IntegrationTests;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class OfficeTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static int _titles;

    [Theory, MemberData(nameof(Everywhere))]
    public async Task The_office_writes_an_appeal_previews_publishes_and_withdraws_it(int width, bool script)
    {
        var title = $"霜降以后，再巡一遍河堤{Interlocked.Increment(ref _titles)}";
        var office = await Window(width, script, (await Portal.Given.OfficeAdmin(Given.County)).Id);
        var visitor = await Window(width, script);

        await Write(office, title);
        await Preview(office, title);
        await office.Press("发布");
        await office.Shows("已发布，志愿者现在就能看到");
        await VisitorReads(visitor, title);
        await Withdraw(office, title);
        await visitor.ReloadAsync();

        await visitor.Shows("撤回原因：集结时间有变");
        await Expect(visitor.Locator(".prose")).ToHaveCountAsync(0);
        await visitor.GotoAsync("/appeals");
        await visitor.DoesNotShow(title);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task What_is_missing_is_said_at_its_place_and_nothing_typed_is_lost(int width, bool script)
    {
        var page = await Window(width, script, (await Portal.Given.OfficeAdmin(Given.County)).Id);

        await page.GotoAsync("/office/appeals/new");
        await page.Type("标题", "只有标题和一张坏表");
        await page.Type("成文日期", "三月的某一天");
        await page.Locator("summary", new() { HasText = "从表格软件复制粘贴" }).ClickAsync();
        await page.Type("粘贴的内容", "柳溪区\t一站\t值班员\t不是电话");
        await page.Press("存草稿");

        await Expect(page.Locator(".errors")).ToBeVisibleAsync();
        await Expect(page.Field("标题")).ToHaveValueAsync("只有标题和一张坏表");
        await Expect(page.Field("成文日期")).ToHaveValueAsync("三月的某一天");
        await Expect(page.Field("粘贴的内容")).ToHaveValueAsync("柳溪区\t一站\t值班员\t不是电话");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_taken_and_what_was_typed_stays()
    {
        var page = await Window(Desktop, who: (await Portal.Given.OfficeAdmin(Given.County)).Id);
        var large = Path.GetTempFileName();
        await File.WriteAllBytesAsync(large, new byte[21 * 1024 * 1024], TestContext.Current.CancellationToken);
        await page.GotoAsync("/office/appeals/new");
        await page.Type("标题", "附件太大的一篇");
        // The script that looks at the file comes after the page
        await page.Settled();
        await Expect(page.Chosen()).ToHaveTextAsync("还没有选文件");
        await page.Field("选择文件")
            .SetInputFilesAsync(new FilePayload { Name = Letters.FileName, MimeType = "application/pdf", Buffer = Letters.Pdf });
        await Expect(page.Chosen()).ToHaveTextAsync(Letters.FileName);

        await page.Field("选择文件").SetInputFilesAsync(large);
        File.Delete(large);

        await Expect(page.Chosen()).ToHaveTextAsync("还没有选文件");

        await Expect(page.GetByText("这个文件超过 20 MB")).ToBeVisibleAsync();
        await Expect(page.Field("选择文件")).ToHaveValueAsync("");
        await Expect(page.Field("标题")).ToHaveValueAsync("附件太大的一篇");
    }

    private static async Task Write(IPage page, string title)
    {
        await page.GotoAsync("/office/appeals");
        await page.Follow("写一篇");
        await page.Type("标题", title);
        await page.Type("发文单位", "青禾市文明办\n青禾市志愿服务联合会");
        await page.Type("成文日期", "2026年10月24日");
        await page.Type("称呼", "全市志愿者");
        await page.Type("正文", Letters.Body);
        await page.Locator("summary", new() { HasText = "从表格软件复制粘贴" }).ClickAsync();
        await page.Type("粘贴的内容", Letters.Directory);
        await page.Field("选择文件")
            .SetInputFilesAsync(new FilePayload { Name = Letters.FileName, MimeType = "application/pdf", Buffer = Letters.Pdf });
        await page.Press("上传");
        await page.Shows("已保存，附件已上传", $"已填 {Letters.DirectoryRows} 行", Letters.FileName);
    }

    private static async Task Preview(IPage page, string title)
    {
        await page.Press("保存并预览");
        await page.Shows("下面就是志愿者会看到的样子");
        await Expect(page.Heading(title)).ToBeVisibleAsync();
        await Expect(page.Locator(".prose h2")).ToHaveTextAsync(Letters.Sections);
        await Expect(page.Locator(".contacts tbody tr")).ToHaveCountAsync(Letters.DirectoryRows);
    }

    private static async Task VisitorReads(IPage page, string title)
    {
        await page.GotoAsync("/appeals");
        await page.Follow(title);
        await Expect(page.Locator(".prose h2")).ToHaveTextAsync(Letters.Sections);
        await Expect(page.Locator(".redhead .org")).ToHaveTextAsync(["青禾市文明办", "青禾市志愿服务联合会"]);
        await Expect(page.Locator(".contacts tbody tr")).ToHaveCountAsync(Letters.DirectoryRows);
        await page.Shows("巡堤要点");
    }

    private static async Task Withdraw(IPage page, string title)
    {
        await page.GotoAsync("/office/appeals");
        await page.Follow($"编辑：{title}");
        await page.Follow("撤回");
        await page.Type("撤回原因", "集结时间有变，将重新发布");
        await page.Press("确认撤回");
        await page.Shows("已撤回");
    }
}
