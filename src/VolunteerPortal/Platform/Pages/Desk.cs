namespace VolunteerPortal.Platform.Pages;

/// <summary>The desks of those who work here.</summary>
public static class Desk
{
    public const string Team = "team";
    public const string Office = "office";
    public const string Admin = "admin";
}
