using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Features.Accounts.Throttling;

public static class ThrottlingSetup
{
    public static IServiceCollection AddLoginThrottling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LoginLimits>(configuration, "LoginLimits");
        return services.AddScoped<LoginThrottle>();
    }
}
