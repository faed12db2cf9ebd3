namespace VolunteerPortal.Features.Accounts;

public static class ProfileSetup
{
    public static IServiceCollection AddProfile(this IServiceCollection services) =>
        services.AddScoped<ProfileService>().AddScoped<IdentifierProof>();
}
