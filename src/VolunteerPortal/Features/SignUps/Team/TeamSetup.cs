using VolunteerPortal.Features.Access;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Features.SignUps.Team;

public static class TeamSetup
{
    public static readonly DeskEntry Review = new(StaffDesks.Team, 10, "报名审核", "users", "/team/{teamId}/sign-ups");
    public static readonly DeskEntry Shifts = new(StaffDesks.Team, 20, "班次", "cal", "/team/{teamId}/shifts");

    public static void AddTeamDesk(this IServiceCollection services)
    {
        services.AddScoped<SignUpReview>();
        services.AddScoped<ShiftService>();
        services.AddDeskEntry(Review).AddDeskEntry(Shifts);
    }
}
