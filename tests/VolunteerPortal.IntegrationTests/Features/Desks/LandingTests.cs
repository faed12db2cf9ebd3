using VolunteerPortal.Features.Access;

namespace VolunteerPortal.IntegrationTests.Features.Desks;

public sealed class LandingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Staff_land_at_their_desk_and_volunteers_at_their_own_page()
    {
        var team = await portal.Given.Organisation();
        var coordinator = (await portal.Given.Coordinator(team)).Id;
        var office = (await portal.Given.OfficeAdmin()).Id;

        Assert.Equal($"/team/{team.Id}/sign-ups", await Landing(coordinator));
        Assert.Equal("/office/appeals", await Landing(office));
        Assert.Equal("/admin/audit", await Landing(await Admin()));
        Assert.Equal("/me", await Landing((await portal.Given.Account()).Id));
    }

    [Fact]
    public async Task Every_public_page_leads_staff_to_their_desk_and_nobody_else()
    {
        var coordinator = await portal.SignedIn((await portal.Given.Coordinator(await portal.Given.Organisation())).Id);
        var volunteer = await portal.SignedIn((await portal.Given.Account()).Id);

        var (own, other) = (await coordinator.Open("/help"), await volunteer.Open("/help"));

        Assert.Equal(2, own.Document.QuerySelectorAll("header a[href='/team']").Length);
        Assert.Empty(other.Document.QuerySelectorAll("header a[href='/team']"));
    }

    private async Task<string> Landing(Guid account) => (await (await portal.SignedIn(account)).Open("/login")).Path;

    private async Task<Guid> Admin()
    {
        var account = await portal.Given.Account();
        await portal.Given.Saved(new RoleGrant { AccountId = account.Id, Role = Roles.SystemAdmin, ValidFrom = account.CreatedAt });
        return account.Id;
    }
}
