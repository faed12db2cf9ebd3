namespace VolunteerPortal.Features.Appeals.Writing;

public static class WritingSetup
{
    public static void AddAppealWriting(this IServiceCollection services) => services.AddScoped<AppealWritingService>();
}
