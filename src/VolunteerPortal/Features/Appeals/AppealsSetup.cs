using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Appeals;

public static class AppealsSetup
{
    public static void AddAppeals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddSingleton<SiteAddress>();
        services.Configure<CommentLimits>(configuration.GetSection("Portal:Comments"));
        services.AddSingleton<AppealContents>();
        services.AddScoped<AppealReader>();
        services.AddScoped<CommentService>();
        services.AddSingleton<ViewCounter>();
        services.AddHostedService<ViewFlusher>();
    }
}
