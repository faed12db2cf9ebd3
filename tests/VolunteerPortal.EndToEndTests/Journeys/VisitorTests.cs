using Microsoft.Playwright;
using VolunteerPortal.Features.Appeals.Contacts;
using VolunteerPortal.IntegrationTests;
using static Microsoft.Playwright.Assertions;

namespace VolunteerPortal.EndToEndTests.Journeys;

public sealed class VisitorTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_visitor_finds_an_appeal_on_the_home_page_and_reads_all_of_it(int width, bool script)
    {
        var appeal = await Letters.Published(Portal, Given.City);
        await Letters.Comment(Portal, appeal, "我在三号点，今晚还缺两个人。");
        var page = await Window(width, script);

        await page.GotoAsync("/");
        await page.Follow(appeal.Title);

        await Expect(page.Heading(appeal.Title)).ToBeVisibleAsync();
        await Expect(page.Locator(".prose h2")).ToHaveTextAsync(Letters.Sections);
        await Expect(page.Locator(".redhead .org")).ToHaveTextAsync(appeal.IssuingBodies);
        await Expect(page.Locator(".sign .by")).ToHaveTextAsync(appeal.IssuingBodies);
        await page.Shows("浏览 ", "转发 0", "我在三号点，今晚还缺两个人。");
        await ReadsTheDirectory(page, width);
        await TakesTheFile(page);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_visitor_prints_an_appeal_as_a_letter(int width, bool script)
    {
        var appeal = await Letters.Published(Portal, Given.City);
        var page = await Window(width, script);

        await page.GotoAsync($"/appeals/{appeal.Id}");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var onScreenOnly in new[] { ".mast", ".mnav", ".doc-tools", "#comments", "#share", ".tabbar" })
            await Expect(page.Locator(onScreenOnly)).ToBeHiddenAsync();
        await Expect(page.Locator(".contacts tbody tr").Last).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.Follow("打印");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator(".paper-bar")).ToBeHiddenAsync();
        await Expect(page.Locator(".paper h1")).ToHaveTextAsync(appeal.Title);
        await Expect(page.Locator(".annex tbody tr")).ToHaveCountAsync(Letters.DirectoryRows);
        await page.Print(Screenshots.PathOf("print", $"letter-{width}-{(script ? "script" : "noscript")}.pdf"));
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Passing_an_appeal_on_is_counted_once_for_each_visitor(int width, bool script)
    {
        var appeal = await Letters.Published(Portal, Given.City);
        var (page, friend) = (await Window(width, script), await Window(width, script));

        await page.GotoAsync($"/appeals/{appeal.Id}");
        await page.Follow("转发");
        await page.Shows("一共转发 0 次");
        await page.Press("我已转发");
        await page.Shows("已记下这次转发，谢谢您", "一共转发 1 次");
        await page.GotoAsync($"/appeals/{appeal.Id}/share");
        await Expect(page.Button("我已转发")).ToHaveCountAsync(0);
        await friend.GotoAsync($"/appeals/{appeal.Id}/share");
        await friend.Press("我已转发");

        await friend.Shows("一共转发 2 次");
    }

    private static async Task ReadsTheDirectory(IPage page, int width)
    {
        var rows = page.Locator(".contacts tbody tr");
        await Expect(rows).ToHaveCountAsync(Letters.DirectoryRows);
        if (width == Phone)
        {
            await Expect(rows.Last).ToBeHiddenAsync();
            await page.Follow($"显示其余 {Letters.DirectoryRows - ContactList.ShownFirst} 个单位");
        }

        await Expect(rows.Last).ToBeVisibleAsync();
        await Expect(rows.Last.GetByRole(AriaRole.Link, new() { Name = "0731-5555-0127" }))
            .ToHaveAttributeAsync("href", "tel:073155550127");
    }

    private static async Task TakesTheFile(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Follow("巡堤要点"));

        Assert.Equal(Letters.FileName, download.SuggestedFilename);
        Assert.Equal(Letters.Pdf, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }
}
