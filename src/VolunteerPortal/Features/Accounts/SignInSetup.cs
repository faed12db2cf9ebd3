namespace VolunteerPortal.Features.Accounts;

public static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) =>
        services.AddScoped<SignInService>().AddCaptchaForm(LoginPage.CaptchaForm);
}
