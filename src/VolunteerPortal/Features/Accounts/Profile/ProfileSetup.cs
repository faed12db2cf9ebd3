namespace VolunteerPortal.Features.Accounts.Profile;

public static class ProfileSetup
{
    public static IServiceCollection AddProfile(this IServiceCollection services) =>
        services.AddScoped<ProfileService>().AddScoped<IdentifierProof>();
}
