using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.SignUps.Team;

public static class TeamSetup
{
    public static readonly DeskEntry Review = new(StaffDesks.Team, 10, "报名审核", "users", "/team/{teamId}/sign-ups");
    public static readonly DeskEntry Shifts = new(StaffDesks.Team, 20, "班次", "cal", "/team/{teamId}/shifts");

    public static void AddTeamDesk(this IServiceCollection services)
    {
        services.AddScoped<SignUpReview>();
        services.AddScoped<SignUpRemoval>();
        services.AddScoped<ShiftService>();
        services.AddDeskEntry(Review).AddDeskEntry(Shifts);
        services.AddAuditLabels(
            new AuditLabel(410, "sign-up.approved", "通过报名"),
            new AuditLabel(411, "sign-up.rejected", "不通过报名"),
            new AuditLabel(413, "sign-up.decision-undone", "撤销报名审核"),
            new AuditLabel(415, "sign-up.removed", "撤下志愿者"),
            new AuditLabel(416, "sign-up.restored", "取消撤下"),
            new AuditLabel(414, "sign-up.shift-cancelled", "报名随班次取消"),
            new AuditLabel(420, "shift.capacity-changed", "修改班次人数"),
            new AuditLabel(421, "shift.cancelled", "取消班次"));
    }
}
