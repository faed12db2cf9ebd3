using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.Features.Appeals.Sharing;

public static class SharingSetup
{
    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<ViewCounter>();
        // For shares; views have their own
        services.AddSingleton<OncePerDay>();
        services.AddHostedService<ViewFlusher>();
    }
}
