using Microsoft.AspNetCore.Authorization;

namespace VolunteerPortal.Platform.Http;

/// <summary>
/// Who may use a controller: everybody signed in, or who has a role (<see cref="Role"/>). Which rows a person may touch is a scoping query,
/// not a policy.
/// </summary>
public static class Policies
{
    public const string Volunteer = "volunteer";

    public static void Configure(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(Volunteer, policy => policy.RequireAuthenticatedUser());
    }
}
