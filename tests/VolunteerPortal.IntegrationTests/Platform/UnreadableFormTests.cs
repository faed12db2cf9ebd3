using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace VolunteerPortal.IntegrationTests.Platform;

public sealed class UnreadableFormTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Plain = "application/x-www-form-urlencoded";
    private const string Parts = "multipart/form-data; boundary=x";

    [Theory]
    [InlineData("/login", $"{Plain}; charset=utf-7", "a=b")]
    [InlineData("/prefs", $"{Plain}; charset=utf-7", "a=b")]
    [InlineData("/login", $"{Parts}; charset=utf-7", "--x--\r\n")]
    [InlineData("/prefs", Parts, "--x")]
    [InlineData("/login", Parts, "--x")]
    [InlineData("/prefs", Parts, "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end")]
    [InlineData("/login", Parts,
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nb\r\n--x--\r\n")]
    public async Task A_form_that_cannot_be_read_is_a_bad_request_and_no_error_of_ours(string path, string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var answer = await portal.Visitor().Client.PostAsync(path, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
