using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.Features.Accounts.Passwords;

public static class PasswordsSetup
{
    /// <summary>Identity's password format without its rules: ours speak in our own sentences.</summary>
    public static IServiceCollection AddPasswords(this IServiceCollection services)
    {
        services.RemoveAll<IPasswordValidator<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordHashing.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<PasswordHashLimiter>();
        services.AddSingleton<PasswordHashing>();
        services.Configure<MvcOptions>(options => options.Filters.Add<PasswordHashLimiterFullFilter>());
        services.AddScoped<PasswordCheck>();
        services.AddAuditLabels(new AuditLabel(120, "account.password-changed", "修改密码"));
        return services.AddScoped<PasswordService>();
    }
}
