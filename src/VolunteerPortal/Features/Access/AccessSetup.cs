using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Access;

public static class AccessSetup
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        [Policies.Coordinator] = "组织协调员",
        [Policies.Office] = "文明办管理员",
        [Policies.SystemAdmin] = "系统管理员",
    };

    public static void AddAccess(this IServiceCollection services) =>
        services.AddAuditLabels(new AuditLabel(200, "role.granted", "授予角色") { Details = Roles });
}
