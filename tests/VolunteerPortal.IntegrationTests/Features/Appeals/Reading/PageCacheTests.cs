using System.Net;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform.Caching;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.IntegrationTests.Features.Appeals.Reading;

public sealed class PageCacheTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_page_is_kept_for_visitors_until_it_is_evicted()
    {
        var appeal = await portal.Given.Appeal();
        var before = await portal.Visitor().Open($"/appeals/{appeal.Id}");
        await Rename(appeal, "改过的标题");

        var kept = await portal.Visitor().Open($"/appeals/{appeal.Id}");
        await portal.Use(async (PageCache cache) =>
        {
            await cache.Evict(PageTags.Appeal(appeal.Id));
            return true;
        });
        var after = await portal.Visitor().Open($"/appeals/{appeal.Id}");

        Assert.Equal(before.Html, kept.Html);
        Assert.Contains("改过的标题", after.Text);
    }

    [Fact]
    public async Task A_kept_page_costs_no_statement()
    {
        var appeal = await portal.Given.Appeal();
        await portal.Visitor().Open($"/appeals/{appeal.Id}");
        using var statements = new StatementsAbout(appeal.Id);

        var page = await portal.Visitor().Open($"/appeals/{appeal.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(0, statements.Count);
    }

    [Fact]
    public async Task Who_is_signed_in_neither_gets_a_kept_page_nor_leaves_one()
    {
        var appeal = await portal.Given.Appeal();
        var volunteer = await portal.SignedIn((await portal.Given.Account("林霜降")).Id);

        var own = await volunteer.Open($"/appeals/{appeal.Id}");
        var visitors = await portal.Visitor().Open($"/appeals/{appeal.Id}");
        var ownAgain = await volunteer.Open($"/appeals/{appeal.Id}");

        Assert.NotNull(own.Document.QuerySelector("form#comment"));
        Assert.Null(visitors.Document.QuerySelector("form#comment"));
        Assert.NotNull(ownAgain.Document.QuerySelector("form#comment"));
        Assert.Contains("no-store", own.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Elder_and_standard_readers_get_pages_of_their_own()
    {
        var appeal = await portal.Given.Appeal();
        var elder = portal.Visitor();
        elder.SetCookie(DisplayPreferences.CookieName, new DisplayPreferences(Mode: "elder").ToString());

        var standard = await portal.Visitor().Open($"/appeals/{appeal.Id}");
        var big = await elder.Open($"/appeals/{appeal.Id}");

        Assert.Null(standard.Document.DocumentElement.GetAttribute("data-mode"));
        Assert.Equal("elder", big.Document.DocumentElement.GetAttribute("data-mode"));
    }

    /// <summary>Another web process changed it: this one was told nothing, but a search reads the appeal anew.</summary>
    [Fact]
    public async Task A_new_title_never_stands_above_the_old_text()
    {
        var appeal = await portal.Given.Appeal();
        await portal.Visitor().Open($"/appeals/{appeal.Id}");
        await portal.Db(db => db.Appeals.Where(a => a.Id == appeal.Id).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Title, "更正过的标题")
            .SetProperty(a => a.Body, "更正过的正文。")
            .SetProperty(a => a.ChangedAt, a => a.ChangedAt.AddSeconds(1))));

        var searched = await portal.Visitor().Open($"/appeals/{appeal.Id}?contact=x");

        Assert.Contains("更正过的标题", searched.Text);
        Assert.Contains("更正过的正文。", searched.Text);
    }

    [Fact]
    public async Task Keys_a_page_does_not_know_and_free_text_are_answered_afresh()
    {
        var appeal = await portal.Given.Appeal();
        await portal.Visitor().Open($"/appeals/{appeal.Id}");

        var kept = await portal.Visitor().Open($"/appeals/{appeal.Id}");
        var tracked = await portal.Visitor().Open($"/appeals/{appeal.Id}?utm=wechat");
        var searched = await portal.Visitor().Open($"/appeals/{appeal.Id}?contact=x");

        // A page that was kept says how old it is
        Assert.NotNull(kept.Response.Headers.Age);
        Assert.Equal((null, null), (tracked.Response.Headers.Age, searched.Response.Headers.Age));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/appeals")]
    [InlineData("/appeals/{id}")]
    [InlineData("/appeals/{id}?print=1")]
    [InlineData("/appeals/feed.atom")]
    [InlineData("/posts")]
    [InlineData("/help")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/sitemap")]
    [InlineData("/search?q=x")]
    public async Task A_page_for_everyone_sets_no_cookie(string path)
    {
        var appeal = await portal.Given.Appeal();

        var page = await portal.Visitor().Open(path.Replace("{id}", appeal.Id.ToString()));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.False(page.Response.Headers.Contains("Set-Cookie"), path);
    }

    [Fact]
    public async Task Each_encoding_is_kept_apart()
    {
        var appeal = await portal.Given.Appeal();

        var plain = await Get(appeal, null);
        var packed = await Get(appeal, "br");
        var plainAgain = await Get(appeal, null);

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Empty(plainAgain.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
    }

    private async Task<HttpResponseMessage> Get(Appeal appeal, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/appeals/{appeal.Id}");
        if (encoding is not null)
            request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await portal.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<int> Rename(Appeal appeal, string title) =>
        portal.Db(db => db.Appeals.Where(a => a.Id == appeal.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Title, title)));
}
