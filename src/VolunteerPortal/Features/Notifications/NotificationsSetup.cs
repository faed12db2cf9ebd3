namespace VolunteerPortal.Features.Notifications;

public static class NotificationsSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<UnreadCounts>();
        services.AddScoped<Notifier>();
    }
}
