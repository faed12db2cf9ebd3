using VolunteerPortal.Features.Audit;

namespace VolunteerPortal.Features.Accounts.Profile;

public static class ProfileSetup
{
    public static IServiceCollection AddProfile(this IServiceCollection services) =>
        services.AddScoped<ProfileService>()
            .AddScoped<IdentifierProof>()
            .AddAuditLabels(
                new AuditLabel(130, "account.email-changed", "修改邮箱"),
                new AuditLabel(131, "account.phone-changed", "修改手机号"),
                new AuditLabel(132, "account.phone-proved", "核实手机号"),
                new AuditLabel(133, "account.email-proved", "核实邮箱"),
                new AuditLabel(134, "account.phone-released", "移除未核实的手机号"),
                new AuditLabel(135, "account.email-released", "移除未核实的邮箱"),
                new AuditLabel(136, "account.profile-changed", "修改资料"));
}
