namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>Which feature may use which (src/decisions/0002-feature-folders.md). The test compares this with what the compiled code
/// does.</summary>
public static class FeatureMap
{
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["Regions"] = [],
        ["Audit"] = [],
        ["Notifications"] = [],
        ["Captchas"] = [],
        ["Accounts.Identifiers"] = [],
        ["Accounts"] = ["Accounts.Identifiers", "Regions"],
        ["Access"] = ["Accounts", "Audit"],
        ["Accounts.Sessions"] = ["Access", "Accounts"],
        ["Accounts.Throttling"] = ["Accounts", "Accounts.Sessions"],
        ["Accounts.Passwords"] = ["Accounts", "Accounts.Identifiers", "Accounts.Sessions", "Accounts.Throttling", "Audit", "Notifications"],
        ["Accounts.SignIn"] = ["Accounts", "Accounts.Identifiers", "Accounts.Passwords", "Accounts.Sessions", "Accounts.Throttling",
            "Audit", "Captchas"],
        ["Accounts.Registration"] = ["Accounts", "Accounts.Identifiers", "Accounts.Passwords", "Accounts.Sessions", "Accounts.Throttling",
            "Audit", "Captchas", "Notifications"],
        ["Accounts.Profile"] = ["Accounts", "Accounts.Identifiers", "Accounts.Passwords", "Accounts.Throttling", "Audit", "Notifications"],
        ["Organisations"] = ["Access", "Regions"],
        ["Training"] = ["Accounts"],
        ["Appeals"] = ["Accounts", "Organisations"],
        ["Appeals.Contacts"] = ["Appeals"],
        ["Appeals.Files"] = ["Appeals"],
        ["Appeals.Comments"] = ["Accounts", "Appeals", "Audit"],
        ["Appeals.Sharing"] = ["Appeals"],
        ["Appeals.Lists"] = ["Appeals", "Appeals.Files"],
        ["Appeals.Reading"] = ["Appeals", "Appeals.Comments", "Appeals.Contacts", "Appeals.Files", "Appeals.Sharing"],
        ["Desks"] = ["Organisations"],
        ["Appeals.Writing"] = ["Access", "Appeals", "Appeals.Comments", "Appeals.Contacts", "Appeals.Files",
            "Audit", "Desks", "Organisations"],
        ["Appeals.Publishing"] = ["Appeals", "Appeals.Comments", "Appeals.Reading", "Appeals.Writing", "Desks"],
        ["Appeals.Moderation"] = ["Access", "Accounts", "Appeals", "Appeals.Comments", "Audit", "Desks", "Notifications"],
        ["DutyPosts"] = ["Organisations", "Regions", "Training"],
        ["SignUps"] = ["Accounts", "Audit", "DutyPosts", "Notifications", "Training"],
        ["SignUps.Posts"] = ["DutyPosts", "Organisations", "Regions", "SignUps", "Training"],
        ["SignUps.Mine"] = ["Accounts", "Audit", "DutyPosts", "Organisations", "SignUps", "SignUps.Posts", "Training"],
        ["SignUps.Team"] = ["Access", "Accounts", "Audit", "DutyPosts", "Notifications", "Organisations", "SignUps"],
        ["Admin"] = ["Access", "Accounts", "Audit"],
        ["Search"] = ["Appeals", "Appeals.Lists", "DutyPosts", "Regions"],
        ["Home"] = ["Accounts", "Appeals", "Appeals.Files", "Appeals.Lists", "DutyPosts", "Organisations", "Regions", "SignUps"],
        ["StaticPages"] = [],
        ["Preferences"] = [],
        ["Book"] = [],
    };

    /// <summary>Rules: plain C#, no ASP.NET, no database, no clock.</summary>
    public static readonly string[] Rules =
    [
        "VolunteerPortal.Features.SignUps.Roster",
        "VolunteerPortal.Features.SignUps.VolunteerFacts",
        "VolunteerPortal.Features.DutyPosts.Shift",
        "VolunteerPortal.Features.Appeals.Appeal",
        "VolunteerPortal.Features.Appeals.Writing.PublishingChecklist",
        "VolunteerPortal.Features.Accounts.Identifiers.LoginIdentifier",
        "VolunteerPortal.Features.Accounts.Identifiers.UserName",
        "VolunteerPortal.Features.Accounts.Identifiers.VolunteerNumber",
        "VolunteerPortal.Features.Accounts.Identifiers.PersonName",
        "VolunteerPortal.Features.Accounts.Passwords.PasswordRules",
    ];
}
