using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.Features.Accounts.SignIn;

public static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) =>
        services.AddScoped<SignInService>().AddCaptchaForm(LoginPage.CaptchaForm);
}
