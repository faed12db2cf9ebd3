using VolunteerPortal.Platform.Caching;

namespace VolunteerPortal.Features.Appeals.Sharing;

public static class SharingSetup
{
    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<ViewCounter>();
        // Of forwards; the views have one of their own
        services.AddSingleton<OncePerDay>();
        services.AddHostedService<ViewFlusher>();
    }
}
