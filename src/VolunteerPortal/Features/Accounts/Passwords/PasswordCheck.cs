using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Notifications;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>The only way to compare a password: every attempt is charged first. A test holds that nothing else compares one.</summary>
public sealed class PasswordCheck(PortalDb db, LoginThrottle guards, PasswordHashing passwords, Notifier notifier)
{
    /// <summary>No for a wrong password, nobody, a disabled account or too many attempts; only the last costs no hash.</summary>
    public async Task<bool> Passes(Account? account, string identifier, string? password, PasswordSender sender)
    {
        var rule = guards.RuleFor(account, identifier, sender.DeviceCookie);
        var charged = await guards.TryCount(rule, sender.Address);
        if (charged is null)
        {
            await passwords.DelayAsIfHashing();
            return false;
        }

        var hash = account?.DisabledAt is null ? account?.PasswordHash : null;
        var result = await passwords.Verify(hash, password);
        if (result == PasswordVerificationResult.Failed)
        {
            await WarnOwner(account, rule, charged);
            return false;
        }

        await guards.Succeeded(rule, sender.Address);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
            await Strengthen(account!, password!);
        return true;
    }

    /// <summary>Once in each window, when unknown devices have to wait and when only new addresses may try.</summary>
    private async Task WarnOwner(Account? account, ThrottleRule rule, CountedAttempt charged)
    {
        if (account is null || !rule.KeepsOneForEachAddress)
            return;

        if (charged.Failures == rule.MostInARow)
            notifier.Tell(account.Id, "有人反复尝试登录您的账号",
                $"密码连续输错的次数太多，新设备一天只能再试一次。您常用的手机和电脑不受影响；进不去的话请打咨询电话，工作人员核对后帮您重设密码。", "/me/security");
        else if (charged.Attempts == rule.Free)
            notifier.Tell(account.Id, "有人多次输错您的密码",
                $"在没用过的设备上，密码连续输错了好几次，新设备要等一会儿才能再试。您常用的手机和电脑不受影响，换了新设备也可以再登录一次。不是您本人的话，建议换一个密码。", "/me/security");
        else
            return;
        await db.SaveChangesAsync();
    }

    /// <summary>The hash has fewer rounds than today's; only now is the password there to make a new one.</summary>
    private async Task Strengthen(Account account, string password)
    {
        var stronger = await passwords.Hash(password);
        await db.Accounts.Where(a => a.Id == account.Id && a.PasswordHash == account.PasswordHash)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, stronger));
    }
}
