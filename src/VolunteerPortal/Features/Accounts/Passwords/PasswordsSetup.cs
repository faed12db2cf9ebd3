using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        return services.AddScoped<PasswordService>();
    }
}
