using System.Net;
using VolunteerPortal.Features.Appeals;
using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.IntegrationTests.Platform;

/// <summary>A portal that knows its public address draws nothing for another host, and answers none.</summary>
public sealed class HostTests(HostTests.PublicPortal portal) : IClassFixture<HostTests.PublicPortal>
{
    private const string PublicUrl = "https://volunteer.example.org";

    [Theory]
    [InlineData("evil.example")]
    [InlineData("volunteer.example.org.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("xvolunteer.example.org")]
    public async Task Any_other_host_is_refused_whatever_is_asked_for(string host)
    {
        var appeal = await portal.Given.Appeal();

        foreach (var path in new[] { "/", "/login", $"/appeals/{appeal.Id}", "/appeals/feed.atom", "/health/live" })
        {
            var answer = await Ask(path, host);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(("DENY", "nosniff"),
                (Assert.Single(answer.Headers.GetValues("X-Frame-Options")),
                    Assert.Single(answer.Headers.GetValues("X-Content-Type-Options"))));
            Assert.True(answer.Headers.CacheControl is { NoStore: true } or { Private: true });
        }
    }

    [Theory]
    [InlineData("volunteer.example.org")]
    [InlineData("VOLUNTEER.example.org")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Its_own_and_the_machines_names_are_answered_with_the_public_address(string host)
    {
        var appeal = await portal.Given.Appeal();
        await portal.Services.GetRequiredService<PageCache>().Evict(PageTags.Lists);

        var page = await (await Ask($"/appeals/{appeal.Id}", host)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var feed = await (await Ask("/appeals/feed.atom", host)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<link rel=\"canonical\" href=\"{PublicUrl}/appeals/{appeal.Id}\">", page);
        Assert.Contains($"{PublicUrl}/appeals/{appeal.Id}", feed);
    }

    private async Task<HttpResponseMessage> Ask(string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
        return await portal.WithoutRedirects().SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class PublicPortal(TestPostgres postgres) : PortalFixture(postgres)
    {
        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.UseSetting("Site:PublicUrl", PublicUrl);
        }
    }
}
