namespace VolunteerPortal.Features.SignUps;

public sealed class SignUpLimits
{
    public const string Section = "Portal:SignUps";

    /// <summary>Counts places, requests and turns in a waitlist. PostgreSQL holds it too (sign_ups_most_places).</summary>
    public int MostFuturePlaces { get; set; } = 30;
}
