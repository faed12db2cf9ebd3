using System.Security.Claims;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>As the database said at <see cref="ReadAt"/>. The name is open in memory only.</summary>
public sealed record SignedInPerson(
    Guid AccountId,
    string Name,
    IReadOnlyList<string> Roles,
    Guid SessionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    SessionLife Life,
    DateTimeOffset ReadAt)
{
    public const string SessionClaim = "session";

    /// <summary>A person who was given a role since signing in is held to the shorter limits of staff.</summary>
    public bool IsOver(DateTimeOffset now) =>
        Life.IsOver(CreatedAt, LastSeenAt, now) || (Roles.Count > 0 && SessionLife.Staff.IsOver(CreatedAt, LastSeenAt, now));

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, AccountId.ToString()),
            new Claim(ClaimTypes.Name, Name),
            new Claim(SessionClaim, SessionId.ToString()),
            .. Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        SessionAuthentication.SchemeName));
}
