using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VolunteerPortal.Data;
using VolunteerPortal.Platform;

namespace VolunteerPortal.Features.Accounts;

/// <summary>What accounts need of the web host.</summary>
public static class AccountsSetup
{
    /// <summary>Bytes of a form of an account: there is no long text in any, and a password of 10 MB is refused unread.</summary>
    public const int FormBytes = 64 * 1024;

    private const string BypassKey = "Captcha:Bypass";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LoginLimits>(configuration, "LoginLimits");
        services.AddIdentity();
        services.AddCaptchas();
        services.AddSingleton<AccountVault>();
        services.AddSingleton<AccountFactory>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<SessionCache>();
        services.AddScoped<Sessions>();
        services.AddScoped<BrowserSignIn>();
        services.AddScoped<LoginGuards>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SignInService>();
        services.AddScoped<RegistrationService>();
        services.AddScoped<PasswordService>();
        services.AddScoped<ProfileService>();
        services.AddScoped<IdentifierProof>();
        services.AddScoped<RegionChoices>();
        services.AddHostedService<Housekeeping>();
        services.AddAuthentication(SessionAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.SchemeName, null);
        return services;
    }

    /// <summary>Says who asks. After routing, before everything that depends on a person.</summary>
    public static WebApplication UseAccounts(this WebApplication app)
    {
        if (app.Environment.IsProduction() && app.Configuration.AsEnumerable().Any(setting => setting.Key.StartsWith(BypassKey, StringComparison.OrdinalIgnoreCase)))
            throw new ConfigurationException($"配置里不能有 {BypassKey}*：验证码没有后门。");

        // Every cookie is Secure, also those the framework would leave open on plain http
        var cookies = new CookiePolicyOptions { Secure = CookieSecurePolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax, HttpOnly = HttpOnlyPolicy.Always };
        PlainCookies.Configure(cookies, app.Environment);
        app.UseCookiePolicy(cookies);
        app.UseAuthentication();
        return app;
    }

    /// <summary>Identity's user manager and password format, without its cookies, lock-outs and sign-in manager.</summary>
    private static void AddIdentity(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, IdentifierNormalizer>();
        services.AddIdentityCore<Account>().AddEntityFrameworkStores<PortalDb>();
        // Our own rules and unique indexes speak in our own sentences
        services.RemoveAll<IUserValidator<Account>>();
        services.RemoveAll<IPasswordValidator<Account>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Passwords.Iterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<HashGate>();
        services.AddSingleton<Passwords>();
        services.Configure<MvcOptions>(options => options.Filters.Add<HashGateFullFilter>());
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = "__Host-af";
            options.Cookie.SameSite = SameSiteMode.Lax;
            // "Always" throws on plain http; UseAccounts makes it Secure on every scheme
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddCaptchas(this IServiceCollection services)
    {
        services.AddSingleton<CaptchaDigits>(CaptchaCode.Create);
        services.AddScoped<CaptchaService>();
    }
}
