using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Access;

public static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        foreach (var (role, _) in Roles.All)
            services.AddRole(role);
        services.AddAuditLabels(new AuditLabel(200, "role.granted", "授予角色")
        {
            Details = Roles.All.ToDictionary(known => known.Role.Key, known => known.Role.Label),
        });
    }
}
