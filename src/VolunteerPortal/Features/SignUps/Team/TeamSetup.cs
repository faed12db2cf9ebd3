namespace VolunteerPortal.Features.SignUps.Team;

public static class TeamSetup
{
    public static void AddTeamDesk(this IServiceCollection services)
    {
        services.AddScoped<SignUpReview>();
        services.AddScoped<ShiftService>();
    }
}
