namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>Which feature may use which (src/decisions/0002-feature-folders.md). The test compares this with what the compiled code does.</summary>
public static class FeatureMap
{
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Regions"] = [],
        ["Audit"] = [],
        ["Notifications"] = [],
        ["Accounts"] = ["Audit", "Notifications", "Regions"],
        ["Organisations"] = ["Accounts", "Audit", "Regions"],
        ["Training"] = ["Accounts", "Audit", "Notifications", "Organisations"],
        ["Appeals"] = ["Accounts", "Audit", "Notifications", "Organisations"],
        ["DutyPosts"] = ["Audit", "Organisations", "Regions", "Training"],
        ["SignUps"] = ["Accounts", "Audit", "DutyPosts", "Notifications", "Organisations", "Regions", "Training"],
        ["Admin"] = ["Accounts", "Audit"],
        ["Home"] = ["Accounts", "Appeals", "DutyPosts", "Organisations", "Regions", "SignUps"],
    };

    /// <summary>Rules: plain C#, no ASP.NET, no database, no clock.</summary>
    public static readonly string[] Rules =
    [
        "VolunteerPortal.Features.SignUps.Roster",
        "VolunteerPortal.Features.SignUps.VolunteerFacts",
        "VolunteerPortal.Features.DutyPosts.Shift",
        "VolunteerPortal.Features.Appeals.Appeal",
        "VolunteerPortal.Features.Appeals.PublishingChecklist",
        "VolunteerPortal.Features.Accounts.LoginIdentifier",
        "VolunteerPortal.Features.Accounts.UserName",
        "VolunteerPortal.Features.Accounts.VolunteerNumber",
        "VolunteerPortal.Features.Accounts.PersonName",
        "VolunteerPortal.Features.Accounts.PasswordRules",
    ];
}
