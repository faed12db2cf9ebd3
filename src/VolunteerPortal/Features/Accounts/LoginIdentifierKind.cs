namespace VolunteerPortal.Features.Accounts;

public enum LoginIdentifierKind
{
    Phone,
    Email,
    VolunteerNumber,
    UserName,
}
