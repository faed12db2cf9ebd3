using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.SignUps.Mine;

public static class MineSetup
{
    public static void AddOwnSignUps(this IServiceCollection services) =>
        services.AddScoped<SignUpService>()
            .AddUncrawled("/me")
            .AddAuditLabels(new AuditLabel(412, "sign-up.withdrawn", "取消报名"));
}
