using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.AttackTests;

/// <summary>
/// What differs from production in every portal of this program. Limits that count one address, one account or one day are wide open:
/// all attacks come from one place, and a 429 would keep them from the code behind it (the limits have tests of their own). Captchas
/// show figures that are known, and that are drawn and hashed fast: thousands are.
/// </summary>
public static class PortalSettings
{
    public const string Figures = "1111";

    private const string Many = "1000000";

    /// <summary>The one place for such keys.</summary>
    private static readonly string[] Counts =
    [
        "LoginLimits:FreeAttempts",
        "LoginLimits:DeviceAttempts",
        "LoginLimits:FailuresInARow",
        "LoginLimits:ChangesPerDay",
        "Portal:Comments:PerDay",
        "Portal:SignUps:MostFuturePlaces",
    ];

    public static void Apply(IWebHostBuilder host)
    {
        foreach (var count in LimitsPerAddress.All.Concat(Counts))
            host.UseSetting(count, Many);
        host.UseSetting("Portal:Comments:Pause", "00:00:00.001");
        // The files of these tests are small, and so may be the disk they run on
        host.UseSetting("Portal:FreeSpaceFloor", "0");
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<CaptchaDigits>(() => Figures);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        });
    }
}
