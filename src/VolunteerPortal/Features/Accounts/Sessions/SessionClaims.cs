using System.Security.Claims;

namespace VolunteerPortal.Features.Accounts.Sessions;

public static class SessionClaims
{
    public static Guid? SessionId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SignedInPerson.SessionClaim), out var id) ? id : null;
}
