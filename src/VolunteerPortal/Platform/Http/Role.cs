using System.Security.Claims;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.Http;

/// <summary>What somebody may act as. The key stands in grants, in the session and in [Authorize]; the label is a resource key.</summary>
public sealed record Role(string Key, string Label, Desk Desk);

public static class RoleExtensions
{
    /// <summary>A policy of the role's own, and a desk that search engines leave alone.</summary>
    public static IServiceCollection AddRole(this IServiceCollection services, Role role)
    {
        services.AddSingleton(role);
        services.AddAuthorizationBuilder().AddPolicy(role.Key, policy => policy.RequireRole(role.Key));
        return services.AddUncrawled(role.Desk.Address);
    }

    /// <summary>The desks where somebody works, in the order of the list of roles.</summary>
    public static IEnumerable<Desk> DesksOf(this IEnumerable<Role> roles, ClaimsPrincipal user) =>
        roles.Where(role => user.IsInRole(role.Key)).Select(role => role.Desk);

    /// <summary>The desks the foot and the sitemap lead to: a person's own, and for who is not signed in yet all of them.</summary>
    public static IEnumerable<Desk> DesksFor(this IEnumerable<Role> roles, ClaimsPrincipal user) =>
        roles.Where(role => !user.IsSignedIn() || user.IsInRole(role.Key)).Select(role => role.Desk).Where(desk => desk.Link is not null);
}
