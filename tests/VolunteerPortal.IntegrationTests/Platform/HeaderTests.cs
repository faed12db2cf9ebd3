namespace VolunteerPortal.IntegrationTests.Platform;

public sealed class HeaderTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/login")]
    [InlineData("/nothing-here")]
    [InlineData("/appeals/feed.atom")]
    [InlineData("/robots.txt")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/captcha/login/challenge")]
    [InlineData("/me")]
    public async Task Every_answer_says_who_may_keep_it_and_that_nobody_may_frame_it(string path)
    {
        using var answer = await portal.WithoutRedirects().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.NotNull(answer.Headers.CacheControl);
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Pages_of_people_signed_in_are_stored_nowhere_others_by_the_browser()
    {
        var person = await portal.SignedIn((await portal.Given.Account()).Id);

        Assert.True((await person.Open("/help")).Response.Headers.CacheControl!.NoStore);
        Assert.True((await portal.Visitor().Open("/help")).Response.Headers.CacheControl is { Private: true, NoCache: true });
    }
}
