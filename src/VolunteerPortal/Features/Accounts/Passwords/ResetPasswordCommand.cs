using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>`reset-password NAME`: a random password, after staff verified the owner on the phone. All sessions end.</summary>
public static class ResetPasswordCommand
{
    // Without look-alikes, for it is read out on the phone
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;

    public static async Task<int> Run(IServiceProvider services, string name, TextWriter says)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, vault) = (scope.ServiceProvider.GetRequiredService<PortalDb>(), scope.ServiceProvider.GetRequiredService<AccountVault>());
        var account = LoginIdentifier.Resolve(name) is { } identifier
            ? await db.Accounts.Named(identifier, vault).SingleOrDefaultAsync()
            : null;
        if (account is null)
        {
            await says.WriteLineAsync("没有这个账号。可以用用户名、邮箱、手机号或志愿者编号。");
            return 1;
        }

        var password = RandomNumberGenerator.GetString(Letters, Length);
        var (sessions, guards) =
            (scope.ServiceProvider.GetRequiredService<SessionStore>(), scope.ServiceProvider.GetRequiredService<LoginThrottle>());
        await scope.ServiceProvider.GetRequiredService<PasswordService>().Set(account, password, keepSession: null, sessions, guards);
        await says.WriteLineAsync($"新密码：{password}。请当面或在电话里告诉本人，登录后到“登录与安全”换成自己的。");
        return 0;
    }
}
