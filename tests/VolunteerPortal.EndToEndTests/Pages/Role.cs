namespace VolunteerPortal.EndToEndTests.Pages;

/// <summary>Who looks: nobody in particular, or the demo account of that name.</summary>
public enum Role
{
    Visitor,
    Volunteer,
    Coordinator,
    Office,
    Admin,
}
