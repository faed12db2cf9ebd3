namespace VolunteerPortal.IntegrationTests.Platform.Design;

/// <summary>The portal with a controller that goes wrong on request.</summary>
public sealed class TroubleFixture(TestPostgres postgres) : PortalFixture(postgres)
{
    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.ConfigureServices(services => services.AddControllersWithViews().AddApplicationPart(typeof(TroubleController).Assembly));
    }
}
