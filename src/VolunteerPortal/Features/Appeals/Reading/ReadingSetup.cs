namespace VolunteerPortal.Features.Appeals.Reading;

public static class ReadingSetup
{
    public static void AddAppealReading(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<AppealReader>();
    }
}
