namespace VolunteerPortal.Features.Accounts.Throttling;

public sealed class LoginLimits
{
    /// <summary>Attempts at one account from unknown devices before each further one has to wait.</summary>
    public int FreeAttempts { get; set; } = 5;

    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(30);

    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>After this long the free attempts are given again; the failures in a row stay.</summary>
    public TimeSpan AccountWindow { get; set; } = TimeSpan.FromDays(1);

    public int DeviceAttempts { get; set; } = 10;

    public TimeSpan DeviceWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Then only a new password helps (NIST SP 800-63B asks for 100 at most). Unknown devices together have four fifths of them;
    /// the last fifth is for addresses that have tried nothing for a day.</summary>
    public int FailuresInARow { get; set; } = 100;

    /// <summary>Many volunteers share the address of an office or a carrier.</summary>
    public int AddressPerFiveMinutes { get; set; } = 60;

    public int AddressPerHour { get; set; } = 600;

    public int ChangesPerDay { get; set; } = 5;
}
