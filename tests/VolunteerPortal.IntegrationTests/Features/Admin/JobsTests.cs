using System.Net;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.IntegrationTests.Features.Admin;

/// <summary>A portal one of whose background services fails at every round.</summary>
public sealed class JobsTests(JobsTests.Portal portal) : IClassFixture<JobsTests.Portal>
{
    [Fact]
    public async Task Work_that_fails_is_shown_to_the_administrator_and_ends_nothing()
    {
        var browser = await portal.SignedIn((await portal.Given.SystemAdmin()).Id);
        await Eventually.Holds("it failed twice", () => portal.Services.GetRequiredService<WorkReports>().All.Any(r => r.Failures > 1));

        var page = await browser.Open("/admin/jobs");

        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent == Portal.Name).TextContent;
        Assert.Matches("连续 [0-9]+ 次没成", row);
        Assert.Contains(nameof(InvalidOperationException), row);
        Assert.DoesNotContain("林霜降", page.Text);
        Assert.Contains("清理过期的验证码、登录和计数", page.All("tbody th"));
        Assert.Contains("1 个没成", page.Find(".desk-head").TextContent);
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().Open("/")).Status);
    }

    [Fact]
    public async Task It_is_the_administrator_s_page()
    {
        var office = await portal.SignedIn((await portal.Given.OfficeAdmin()).Id);

        Assert.Equal(HttpStatusCode.NotFound, (await office.Open("/admin/jobs")).Status);
        Assert.StartsWith("/login", (await portal.Visitor().Open("/admin/jobs")).Path);
    }

    public sealed class Portal(TestPostgres postgres) : PortalFixture(postgres)
    {
        public const string Name = "试一试";

        protected override void Configure(IWebHostBuilder host)
        {
            base.Configure(host);
            host.ConfigureServices(services => services.AddHostedService<FailingWork>());
        }
    }

    private sealed class FailingWork(WorkReports reports, ILogger<FailingWork> logger)
        : Worker(Portal.Name, TimeSpan.FromMilliseconds(50), reports, TimeProvider.System, logger)
    {
        public override Task Work(CancellationToken stop) => throw new InvalidOperationException("林霜降 19900000000");
    }
}
