using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.Extensions.Options;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.UnitTests.Platform.Http;

/// <summary>A role is registered once, and everything that goes by roles knows it.</summary>
public sealed class RoleTests
{
    private static readonly Role Gate = new("gate", "门岗值守", new Desk("门岗", "/gate", "门岗值守台"));
    private static readonly Role Auditor = new("auditor", "审计员", new Desk("审计", "/audit", null));

    [Fact]
    public void A_role_has_a_policy_of_its_name_and_its_desk_is_not_crawled()
    {
        using var services = new ServiceCollection().AddRole(Gate).BuildServiceProvider();

        var policy = services.GetRequiredService<IOptions<AuthorizationOptions>>().Value.GetPolicy("gate")!;
        Assert.Equal(["gate"], policy.Requirements.OfType<RolesAuthorizationRequirement>().Single().AllowedRoles);
        Assert.Equal("/gate", services.GetRequiredService<Uncrawled>().Address);
    }

    [Fact]
    public void Who_is_signed_in_is_led_to_the_own_desks_a_visitor_to_all()
    {
        Role[] roles = [Gate, Auditor];

        Assert.Equal([Gate.Desk], roles.DesksFor(new ClaimsPrincipal(new ClaimsIdentity())));
        Assert.Equal([Gate.Desk], roles.DesksFor(As("gate", "auditor")));
        Assert.Empty(roles.DesksFor(As("auditor")));
    }

    private static ClaimsPrincipal As(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));
}
