using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Features.Appeals.Sharing;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Sharing;

public sealed class ViewTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Person = "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36";

    [Fact]
    public async Task Each_reader_counts_once_a_day_also_when_the_page_was_kept()
    {
        var appeal = await portal.Given.Appeal();

        await Task.WhenAll(Enumerable.Range(0, 80).Select(i => Read(appeal, $"{Person} {i / 2}")));
        await Flush();

        Assert.Equal(40, await Views(appeal));
    }

    [Fact]
    public async Task People_signed_in_count_apart_though_they_share_address_and_browser()
    {
        var appeal = await portal.Given.Appeal();

        for (var person = 0; person < 3; person++)
        {
            var browser = await portal.SignedIn((await portal.Given.Account()).Id);
            browser.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Person);
            await browser.Open($"/appeals/{appeal.Id}");
            await browser.Open($"/appeals/{appeal.Id}");
        }

        await Flush();
        Assert.Equal(3, await Views(appeal));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)")]
    [InlineData("Mozilla/5.0 (compatible; bingbot/2.0)")]
    [InlineData("curl/8.5.0")]
    [InlineData("")]
    public async Task Machines_do_not_count(string userAgent)
    {
        var appeal = await portal.Given.Appeal();

        await Read(appeal, userAgent);
        await Flush();

        Assert.Equal(0, await Views(appeal));
    }

    [Fact]
    public async Task A_head_request_and_a_page_that_is_not_there_do_not_count()
    {
        var appeal = await portal.Given.Appeal();
        var draft = await portal.Given.Appeal(published: false);

        await Read(appeal, Person, HttpMethod.Head);
        await Read(draft, Person);
        await Flush();

        Assert.Equal(0, await Views(appeal));
        Assert.Equal(0, await Views(draft));
    }

    [Fact]
    public async Task Flushes_at_once_write_each_view_once()
    {
        var appeals = new[] { await portal.Given.Appeal(), await portal.Given.Appeal(), await portal.Given.Appeal() };
        var counter = portal.Services.GetRequiredService<ViewCounter>();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            foreach (var appeal in i % 2 == 0 ? appeals : [.. appeals.Reverse()])
                counter.Add(appeal.Id);
            await Flush();
        }));

        Assert.All(await Task.WhenAll(appeals.Select(Views)), views => Assert.Equal(30, views));
    }

    private async Task Read(Appeal appeal, string userAgent, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"/appeals/{appeal.Id}");
        if (userAgent.Length > 0)
            request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task Flush() =>
        portal.Services.GetServices<IHostedService>().OfType<ViewFlusher>().Single().Work(TestContext.Current.CancellationToken);

    private Task<long> Views(Appeal appeal) => portal.Db(db => db.Appeals.Where(a => a.Id == appeal.Id).Select(a => a.Views).SingleAsync());
}
