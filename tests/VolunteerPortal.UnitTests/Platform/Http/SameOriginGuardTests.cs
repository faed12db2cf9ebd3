using Microsoft.Extensions.Options;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.UnitTests.Platform.Http;

public sealed class SameOriginGuardTests
{
    [Theory]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "https://volunteers.test", false)]
    [InlineData(null, "https://volunteers.test", true)]
    [InlineData(null, "https://public.test", true)]
    [InlineData(null, "https://volunteers.test:8443", false)]
    [InlineData(null, "http://volunteers.test", false)]
    [InlineData(null, "https://evil.test", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, null, true)]
    public async Task Only_our_own_pages_may_send(string? fetchSite, string? origin, bool passes)
    {
        var context = Request("POST", fetchSite, origin);

        var passed = await Passed(context);

        Assert.Equal(passes, passed);
        Assert.Equal(passes ? 200 : 403, context.Response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_link_from_another_site_may_be_followed(string method)
    {
        Assert.True(await Passed(Request(method, "cross-site", "https://evil.test")));
    }

    private static DefaultHttpContext Request(string method, string? fetchSite, string? origin)
    {
        var context = new DefaultHttpContext { Request = { Method = method, Scheme = "https", Host = new HostString("volunteers.test") } };
        if (fetchSite is not null)
            context.Request.Headers["Sec-Fetch-Site"] = fetchSite;
        if (origin is not null)
            context.Request.Headers.Origin = origin;

        return context;
    }

    private static async Task<bool> Passed(HttpContext context)
    {
        var passed = false;
        var guard = new SameOriginGuard(Pass, Options.Create(new SiteOptions { PublicUrl = "https://public.test/" }));
        await guard.Invoke(context);
        return passed;

        Task Pass(HttpContext _)
        {
            passed = true;
            return Task.CompletedTask;
        }
    }
}
