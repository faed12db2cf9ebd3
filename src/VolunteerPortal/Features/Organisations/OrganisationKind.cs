namespace VolunteerPortal.Features.Organisations;

public enum OrganisationKind
{
    Office,
    Federation,
    Department,
    Community,
    Team,
}
