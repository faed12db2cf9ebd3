using Microsoft.AspNetCore.Identity;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts.Passwords;

public sealed class PasswordService(PortalDb db, UserManager<Account> users, PasswordHashing passwords, AccountVault vault, AuditLog audit,
    Notifier notifier)
{
    private static readonly Refusal Unchanged = new("新密码和现在的一样，请换一个");

    public FieldRefusal? WhyNot(Account account, PasswordForm form)
    {
        var refusal = form.New == form.Current
            ? Unchanged
            : PasswordRules.WhyNot(form.New, account.UserName, vault.PhoneOf(account), vault.EmailOf(account), account.VolunteerNumber);
        return refusal is null ? null : new FieldRefusal(nameof(form.New), refusal);
    }

    /// <summary>Ends all sessions but the given one and voids what was counted against the old password, in one transaction.</summary>
    public async Task Set(Account account, string password, Guid? keepSession, SessionStore sessions, LoginThrottle guards)
    {
        var hash = await passwords.Hash(password);
        await db.InTransaction(async () =>
        {
            account.PasswordHash = hash;
            audit.Record(account.Id, "account.password-changed", account.Id);
            notifier.Tell(account.Id, "密码已修改", $"其他地方的登录已全部退出。不是您本人改的，请立即打咨询电话。", "/me/security");
            // A new stamp: devices that knew the account do not any more
            await users.UpdateSecurityStampAsync(account);
            await sessions.EndAll(account.Id, except: keepSession);
            await guards.Forget(account.Id);
        });
    }
}
