using Npgsql;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Platform;

namespace VolunteerPortal.IntegrationTests.Features.Accounts;

public sealed class MasterKeyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_portal_starts_with_the_key_its_names_were_sealed_with_and_with_no_other()
    {
        await portal.Given.Account();
        var database = portal.Services.GetRequiredService<NpgsqlDataSource>();

        Assert.True(await MasterKeyCheck.Fits(database, portal.Services.GetRequiredService<NameVault>()));
        Assert.False(await MasterKeyCheck.Fits(database, new NameVault(new FieldCipher(new PortalKeys(new byte[32])))));
    }
}
