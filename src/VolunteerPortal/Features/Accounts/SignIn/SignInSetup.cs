using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Features.Accounts.SignIn;

public static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services) =>
        services.AddScoped<SignInService>()
            .AddCaptchaForm(LoginPage.CaptchaForm)
            .AddUncrawled("/login")
            .AddAuditLabels(
                new AuditLabel(110, "account.signed-in", "登录"),
                new AuditLabel(111, "account.sign-in-refused", "登录没有成功"));
}
