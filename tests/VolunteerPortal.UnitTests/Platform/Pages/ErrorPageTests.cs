using System.Net.Sockets;
using Npgsql;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.UnitTests.Platform.Pages;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("57P01")]
    [InlineData("57P03")]
    [InlineData("53300")]
    [InlineData("53100")]
    [InlineData("55P03")]
    [InlineData("57014")]
    [InlineData("08006")]
    [InlineData("42P01")]
    [InlineData("42703")]
    public void A_server_that_goes_away_or_is_full_is_unavailable(string state)
    {
        Assert.Equal(503, ErrorPages.StatusOf(new InvalidOperationException("saving", Said(state))));
    }

    [Fact]
    public void No_connection_and_no_free_one_in_the_pool_are_unavailable()
    {
        Assert.Equal(503, ErrorPages.StatusOf(new NpgsqlException("Failed to connect", new SocketException())));
        Assert.Equal(503, ErrorPages.StatusOf(new NpgsqlException("The connection pool has been exhausted", new TimeoutException())));
    }

    [Theory]
    [InlineData("23505")]
    [InlineData("42601")]
    public void A_mistake_of_ours_is_an_error(string state)
    {
        Assert.Equal(500, ErrorPages.StatusOf(Said(state)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_bad_request()
    {
        Assert.Equal(400, ErrorPages.StatusOf(Said("22021")));
        Assert.Equal(400, ErrorPages.StatusOf(new InvalidDataException()));
    }

    [Fact]
    public void Other_exceptions_are_errors_and_a_bad_request_keeps_its_status()
    {
        Assert.Equal(500, ErrorPages.StatusOf(new TimeoutException()));
        Assert.Equal(500, ErrorPages.StatusOf(null));
        Assert.Equal(413, ErrorPages.StatusOf(new BadHttpRequestException("too large", 413)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("*/*", true)]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", true)]
    [InlineData("application/json", false)]
    [InlineData("image/avif,image/webp,*/*;q=0.8", false)]
    public void Only_who_asks_for_a_page_gets_one(string accept, bool page)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = accept;

        Assert.Equal(page, ErrorPages.WantsHtml(context.Request));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(409)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(418)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(507)]
    public void Every_status_keeps_its_number_and_says_what_to_do(int status)
    {
        var page = ErrorPage.For(status, FormTrouble.None, "trace");

        Assert.Equal(status, page.Status);
        Assert.NotEmpty(page.Title);
        Assert.NotEmpty(page.Advice);
    }

    [Fact]
    public void Only_our_own_error_names_its_trace()
    {
        Assert.Equal("trace", ErrorPage.For(500, FormTrouble.None, "trace").TraceId);
        Assert.Null(ErrorPage.For(404, FormTrouble.None, "trace").TraceId);
        Assert.Null(ErrorPage.For(503, FormTrouble.None, "trace").TraceId);
    }

    [Fact]
    public void A_form_whose_token_ran_out_is_told_so()
    {
        Assert.Equal("页面过期了", ErrorPage.For(400, FormTrouble.Expired, "trace").Title);
        Assert.NotEqual("页面过期了", ErrorPage.For(400, FormTrouble.None, "trace").Title);
        Assert.Contains("Cookie", ErrorPage.For(400, FormTrouble.WithoutCookies, "trace").Title);
    }

    private static PostgresException Said(string state) => new("", "ERROR", "ERROR", state);
}
