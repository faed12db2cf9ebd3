namespace VolunteerPortal.Features.Accounts;

/// <summary>What a captcha is for; an answer given for one purpose is wrong for another.</summary>
public static class CaptchaPurpose
{
    public const string Login = "login";
    public const string Registration = "registration";

    public static bool IsKnown(string? purpose) => purpose is Login or Registration;
}
