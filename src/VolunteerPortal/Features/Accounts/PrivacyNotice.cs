namespace VolunteerPortal.Features.Accounts;

/// <summary>A changed text at /privacy gets a new version, or old consents would seem to cover it.</summary>
public static class PrivacyNotice
{
    public const string Kind = "privacy-notice";
    public const string Version = "2026-11";
}
