using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Platform.Hosting;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts;

public static class AccountsSetup
{
    /// <summary>No form of an account has a long text; a password of 10 MB is refused unread.</summary>
    public const int FormBytes = 64 * 1024;

    private const string BypassKey = "Captcha:Bypass";

    /// <summary>Identity's user manager, without its cookies, lock-outs, rules and sign-in manager.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, IdentifierNormalizer>();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<PortalDb>();
        services.RemoveAll<IUserValidator<Account>>();
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "__Host-af";
            options.Cookie.SameSite = SameSiteMode.Lax;
            // "Always" throws on plain http; UseAccounts makes it Secure on every scheme
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton<AccountVault>();
        services.AddSingleton<AccountFactory>();
        return services.AddScoped<RegionChoices>();
    }

    /// <summary>After routing, before everything that depends on a person.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        if (app.Environment.IsProduction()
            && app.Configuration.AsEnumerable().Any(setting => setting.Key.StartsWith(BypassKey, StringComparison.OrdinalIgnoreCase)))
            throw new ConfigurationException($"配置里不能有 {BypassKey}*：验证码没有后门。");

        // Every cookie is Secure, also those the framework would leave open on plain http
        var cookies = new CookiePolicyOptions { Secure = CookieSecurePolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax,
            HttpOnly = HttpOnlyPolicy.Always };
        PlainCookies.Configure(cookies, app.Environment);
        app.UseCookiePolicy(cookies);
        app.UseAuthentication();
        return app;
    }
}
