using VolunteerPortal.IntegrationTests.Features.Accounts;

namespace VolunteerPortal.AttackTests;

/// <summary>The portal in memory; <see cref="PortalOnAPort"/> is the one with sockets.</summary>
public sealed class AttackedPortal(TestPostgres postgres) : AccountsFixture(postgres)
{
    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        PortalSettings.Apply(host);
    }
}
