namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>Free attempts within the window, then doubling waits; never more than so many failures in a row.</summary>
public sealed record ThrottleRule(string Key, int Free, TimeSpan FirstWait, TimeSpan LongestWait, TimeSpan Window, int MostInARow)
{
    /// <summary>While it is blocked, an address that made no attempt lately may make one.</summary>
    public bool KeepsOneForEachAddress { get; private init; }

    public static ThrottleRule UnknownDevice(string key, LoginLimits limits) =>
        new(key, limits.FreeAttempts, limits.FirstWait, limits.LongestWait, limits.AccountWindow,
            limits.FailuresInARow - limits.FailuresInARow / 5) { KeepsOneForEachAddress = true };

    public static ThrottleRule KnownDevice(string key, LoginLimits limits) =>
        new(key, limits.DeviceAttempts, limits.DeviceWindow, limits.DeviceWindow, limits.DeviceWindow, limits.FailuresInARow);

    public static ThrottleRule Span(string key, int attempts, TimeSpan window) =>
        new(key, attempts, window, window, window, int.MaxValue);
}
