using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.Features.Accounts.Registration;

public static class RegistrationSetup
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) =>
        services.AddScoped<RegistrationService>().AddCaptchaForm(RegisterPage.CaptchaForm);
}
