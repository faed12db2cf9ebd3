namespace VolunteerPortal.Features.SignUps;

public static class MineSetup
{
    public static void AddOwnSignUps(this IServiceCollection services) => services.AddScoped<SignUpService>();
}
