using VolunteerPortal.Features.Audit;
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
        services.AddAuditLabels(
            new AuditLabel(400, "sign-up.made", "报名"),
            new AuditLabel(401, "sign-up.waitlisted", "登记候补"),
            new AuditLabel(402, "sign-up.promoted", "候补转入"));
    }
}
