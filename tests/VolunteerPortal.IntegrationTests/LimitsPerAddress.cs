using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.IntegrationTests;

/// <summary>The settings that bound what one address may do. All clients of a test program come from one; these limits have tests of their
/// own.</summary>
public static class LimitsPerAddress
{
    public const string Lifted = "1000000";

    public static IReadOnlyList<string> All { get; } =
    [
        "LoginLimits:AddressPerFiveMinutes", "LoginLimits:AddressPerHour", "Portal:ConnectionsPerAddress",
        .. typeof(AddressLimitSettings).GetProperties().Select(p => $"{AddressLimits.Section}:{p.Name}"),
    ];
}
