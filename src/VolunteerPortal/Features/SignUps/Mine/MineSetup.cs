using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.Features.SignUps.Mine;

public static class MineSetup
{
    public static void AddOwnSignUps(this IServiceCollection services) =>
        services.AddScoped<SignUpService>().AddAuditLabels(new AuditLabel(412, "sign-up.withdrawn", "取消报名"));
}
