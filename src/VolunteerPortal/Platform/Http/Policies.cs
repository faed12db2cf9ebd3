using Microsoft.AspNetCore.Authorization;

namespace VolunteerPortal.Platform.Http;

/// <summary>Who may use a controller. Which rows a person may touch is a scoping query, not a policy.</summary>
public static class Policies
{
    public const string Volunteer = "volunteer";
    public const string Coordinator = "coordinator";
    public const string Office = "office";
    public const string SystemAdmin = "admin";

    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Volunteer, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(Coordinator, policy => policy.RequireRole(Coordinator));
        options.AddPolicy(Office, policy => policy.RequireRole(Office));
        options.AddPolicy(SystemAdmin, policy => policy.RequireRole(SystemAdmin));
    }
}
