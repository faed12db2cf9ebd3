using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.Admin;

public static class AdminSetup
{
    public static readonly DeskEntry Audit = new(StaffDesks.Admin, 10, "操作记录", "list", "/admin/audit");
    public static readonly DeskEntry Jobs = new(StaffDesks.Admin, 20, "后台任务", "clock", "/admin/jobs");

    public static void AddAdmin(this IServiceCollection services) => services.AddDeskEntry(Audit).AddDeskEntry(Jobs);
}
