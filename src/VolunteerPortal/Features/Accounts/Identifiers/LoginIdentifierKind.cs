namespace VolunteerPortal.Features.Accounts.Identifiers;

public enum LoginIdentifierKind
{
    Phone,
    Email,
    VolunteerNumber,
    UserName,
}
