namespace VolunteerPortal.Features.Captchas;

public static class CaptchasSetup
{
    public static IServiceCollection AddCaptchas(this IServiceCollection services)
    {
        services.AddSingleton<CaptchaDigits>(CaptchaCode.Create);
        return services.AddScoped<CaptchaService>();
    }

    public static IServiceCollection AddCaptchaForm(this IServiceCollection services, CaptchaForm form) => services.AddSingleton(form);
}
