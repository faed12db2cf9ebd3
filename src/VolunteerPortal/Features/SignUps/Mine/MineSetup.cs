namespace VolunteerPortal.Features.SignUps.Mine;

public static class MineSetup
{
    public static void AddOwnSignUps(this IServiceCollection services) => services.AddScoped<SignUpService>();
}
