using System.Security.Claims;

namespace VolunteerPortal.Platform.Http;

public static class CurrentUser
{
    /// <summary>Throws for a visitor, whom the policy should have stopped.</summary>
    public static Guid Id(this ClaimsPrincipal user) => user.IdOrNull() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Guid? IdOrNull(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static bool IsSignedIn(this ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;
}
