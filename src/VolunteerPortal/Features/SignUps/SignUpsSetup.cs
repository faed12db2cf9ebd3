namespace VolunteerPortal.Features.SignUps;

public static class SignUpsSetup
{
    public static void AddSignUps(this IServiceCollection services)
    {
        services.AddScoped<Placement>();
        services.AddScoped<Waitlist>();
        services.AddScoped<SignUpService>();
        services.AddScoped<DecisionService>();
        services.AddScoped<RosterService>();
    }
}
