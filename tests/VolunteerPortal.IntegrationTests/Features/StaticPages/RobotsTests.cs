namespace VolunteerPortal.IntegrationTests.Features.StaticPages;

public sealed class RobotsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Machines_leave_alone_what_features_and_roles_keep_to_themselves()
    {
        var robots = await portal.Visitor().Open("/robots.txt");

        Assert.Equal(
            ["User-agent: *", "Disallow: /admin", "Disallow: /login", "Disallow: /me",
                "Disallow: /office", "Disallow: /register", "Disallow: /search", "Disallow: /team", ""],
            robots.Html.Split('\n'));
    }
}
