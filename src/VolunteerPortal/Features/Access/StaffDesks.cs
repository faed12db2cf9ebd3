using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Access;

/// <summary>The desks there are.</summary>
public static class StaffDesks
{
    public static readonly Desk Team = new("工作台", "/team", "服务队工作台");
    public static readonly Desk Office = new("管理端", "/office", "文明办管理端");
    public static readonly Desk Admin = new("系统管理", "/admin", null);
}
