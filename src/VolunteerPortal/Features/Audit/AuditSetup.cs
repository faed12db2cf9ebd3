namespace VolunteerPortal.Features.Audit;

public static class AuditSetup
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditLog>();
        services.AddSingleton<AuditLabels>();
    }

    /// <summary>Each feature names the verbs it records.</summary>
    public static IServiceCollection AddAuditLabels(this IServiceCollection services, params AuditLabel[] labels)
    {
        foreach (var label in labels)
            services.AddSingleton(label);
        return services;
    }
}
