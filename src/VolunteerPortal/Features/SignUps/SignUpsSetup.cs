using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Features.SignUps;

public static class SignUpsSetup
{
    public static void AddSignUps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SignUpLimits>(configuration, SignUpLimits.Section);
        services.AddScoped<Placement>();
        services.AddScoped<Waitlist>();
        services.AddHostedService<RequestKeySweep>();
    }
}
