namespace VolunteerPortal.Features.Accounts;

public static class RegistrationSetup
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) =>
        services.AddScoped<RegistrationService>().AddCaptchaForm(RegisterPage.CaptchaForm);
}
