using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Notifications;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// The only way to ask whether a password is right: the attempt is charged first, whoever asks and whatever for. A test holds that
/// nothing else compares passwords.
/// </summary>
public sealed class PasswordCheck(PortalDb db, LoginGuards guards, Passwords passwords, Notifier notifier)
{
    /// <summary>No for a wrong password, for nobody, for a disabled account and for too many attempts; only the last costs no hash.</summary>
    public async Task<bool> Passes(Account? account, string identifier, string? password, string? deviceCookie)
    {
        var rule = guards.RuleFor(account, identifier, deviceCookie);
        if (await guards.Charge(rule) is not { } failures)
        {
            await passwords.Pretend();
            return false;
        }

        var hash = account?.DisabledAt is null ? account?.PasswordHash : null;
        var result = await passwords.Verify(hash, password);
        if (result == PasswordVerificationResult.Failed)
        {
            await WarnOwner(account, failures == rule.MostInARow);
            return false;
        }

        await guards.Succeeded(rule);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            await Strengthen(account!, password!);
        return true;
    }

    private async Task WarnOwner(Account? account, bool isLast)
    {
        if (account is null || !isLast)
            return;

        notifier.Tell(account.Id, "有人反复尝试登录您的账号", "密码连续输错的次数太多，新设备已不能登录。请打咨询电话，工作人员核对后帮您重设密码。", "/me/security");
        await db.SaveChangesAsync();
    }

    /// <summary>The hash was made with fewer rounds; now that the password is here, it is made anew.</summary>
    private async Task Strengthen(Account account, string password)
    {
        var stronger = await passwords.Hash(password);
        await db.Accounts.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, stronger));
    }
}
