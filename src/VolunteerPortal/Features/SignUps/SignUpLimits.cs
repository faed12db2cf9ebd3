namespace VolunteerPortal.Features.SignUps;

/// <summary>How much one person may take. Section Portal:SignUps of the settings.</summary>
public sealed class SignUpLimits
{
    public const string Section = "Portal:SignUps";

    /// <summary>Shifts that have not begun and on which a person has a place, a request or a turn in the waitlist. PostgreSQL holds it, too (sign_ups_most_places).</summary>
    public int MostFuturePlaces { get; set; } = 30;
}
