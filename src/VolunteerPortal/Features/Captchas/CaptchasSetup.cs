namespace VolunteerPortal.Features.Captchas;

public static class CaptchasSetup
{
    public static IServiceCollection AddCaptchas(this IServiceCollection services)
    {
        services.AddSingleton<CaptchaDigits>(CaptchaCode.Create);
        return services.AddScoped<CaptchaService>();
    }

    /// <summary>Each feature names its own forms.</summary>
    public static IServiceCollection AddCaptchaForm(this IServiceCollection services, CaptchaForm form) => services.AddSingleton(form);
}
