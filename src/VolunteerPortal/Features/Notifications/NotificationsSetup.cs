using Microsoft.AspNetCore.Mvc;

namespace VolunteerPortal.Features.Notifications;

public static class NotificationsSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddSingleton<UnreadCounts>();
        services.Configure<MvcOptions>(options => options.Filters.Add<BellAfterForm>());
        services.AddScoped<Notifier>();
    }
}
