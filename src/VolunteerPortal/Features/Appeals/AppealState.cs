namespace VolunteerPortal.Features.Appeals;

public enum AppealState
{
    Draft = 0,
    Published = 1,
    Withdrawn = 2,
}
