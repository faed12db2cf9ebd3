using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

public static class AppealsSetup
{
    public static void AddAppeals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemoryCache();
        services.AddSettings<CommentLimits>(configuration, "Portal:Comments");
        services.AddSingleton<AppealContents>();
        services.AddScoped<AppealReader>();
        services.AddScoped<CommentService>();
        services.AddSingleton<ViewCounter>();
        // Of forwards; the views have one of their own
        services.AddSingleton<OncePerDay>();
        services.AddHostedService<ViewFlusher>();
    }
}
