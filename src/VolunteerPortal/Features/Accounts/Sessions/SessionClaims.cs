using System.Security.Claims;

namespace VolunteerPortal.Features.Accounts.Sessions;

public static class SessionClaims
{
    /// <summary>The public id of the session this request belongs to; null only where a test signed somebody in without one.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SignedInPerson.SessionClaim), out var id) ? id : null;
}
