namespace VolunteerPortal.Features.Accounts;

/// <summary>Which text at /privacy people agree to. A changed text gets a new version, or old consents would seem to cover it.</summary>
public static class PrivacyNotice
{
    public const string Kind = "privacy-notice";
    public const string Version = "2026-11";
}
