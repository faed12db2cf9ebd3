using System.Net;

namespace VolunteerPortal.IntegrationTests.Features.SignUps.Posts;

public sealed class PostAddressTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/posts?area=%00")]
    [InlineData("/posts?area=%25%00")]
    [InlineData("/posts?day=%00&date=%00")]
    [InlineData("/posts?page=-1&kind=99")]
    [InlineData("/posts?day=9999-12-31")]
    [InlineData("/posts?day=0001-1-1")]
    [InlineData("/posts?day=%EF%BF%BE")]
    public async Task Nonsense_in_the_address_of_the_posts_narrows_nothing(string address) =>
        Assert.Contains((await portal.Visitor().Open(address)).Status, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);

    [Fact]
    public async Task The_posts_answer_HEAD_as_they_answer_GET()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Head, "/posts");

        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().Client.SendAsync(ask)).StatusCode);
    }

    [Fact]
    public async Task A_form_with_NUL_is_a_bad_request_and_no_expired_page()
    {
        var page = await portal.Visitor()
            .Send("/prefs", new StringContent("mode=%00", System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("过期", page.Text);
    }
}
