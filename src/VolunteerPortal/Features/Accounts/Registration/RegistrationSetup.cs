using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.Registration;

public static class RegistrationSetup
{
    public static IServiceCollection AddRegistration(this IServiceCollection services) =>
        services.AddScoped<RegistrationService>()
            .AddCaptchaForm(RegisterPage.CaptchaForm)
            .AddUncrawled("/register")
            .AddAuditLabels(new AuditLabel(100, "account.registered", "注册"));
}
