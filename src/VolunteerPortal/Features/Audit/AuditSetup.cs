namespace VolunteerPortal.Features.Audit;

public static class AuditSetup
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditLog>();
        services.AddSingleton<AuditLabels>();
    }

    public static IServiceCollection AddAuditLabels(this IServiceCollection services, params AuditLabel[] labels)
    {
        foreach (var label in labels)
            services.AddSingleton(label);
        return services;
    }
}
