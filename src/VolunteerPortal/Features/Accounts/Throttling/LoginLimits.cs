namespace VolunteerPortal.Features.Accounts.Throttling;

/// <summary>How often somebody may try. Configuration section LoginLimits; without one these numbers hold.</summary>
public sealed class LoginLimits
{
    /// <summary>Attempts at one account from unknown devices before each further one has to wait.</summary>
    public int FreeAttempts { get; set; } = 5;

    /// <summary>The first wait; it doubles with every attempt up to <see cref="LongestWait"/>.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>After this long the free attempts are given again; the failures in a row stay.</summary>
    public TimeSpan AccountWindow { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Attempts from a device on which the account was signed in before, within <see cref="DeviceWindow"/>.</summary>
    public int DeviceAttempts { get; set; } = 10;

    public TimeSpan DeviceWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Failures in a row after which only a new password helps (NIST SP 800-63B asks for 100 at most). Unknown devices together have four
    /// fifths of them; the last fifth is for addresses that have tried nothing for a day.
    /// </summary>
    public int FailuresInARow { get; set; } = 100;

    /// <summary>Forms from one address (IPv4, or a /64 of IPv6): many volunteers share the address of an office or a carrier.</summary>
    public int AddressPerFiveMinutes { get; set; } = 60;

    public int AddressPerHour { get; set; } = 600;

    /// <summary>How often an account may change its e-mail or phone.</summary>
    public int ChangesPerDay { get; set; } = 5;
}
