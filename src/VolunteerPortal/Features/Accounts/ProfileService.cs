using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;

namespace VolunteerPortal.Features.Accounts;

/// <summary>What people may change of their account themselves.</summary>
public sealed class ProfileService(PortalDb db, UserManager<Account> users, AuditLog audit, Notifier notifier)
{
    /// <summary>A blank address leaves the one there is: the page never shows it in full.</summary>
    public async Task<FieldRefusal?> Change(Guid accountId, ProfileForm form)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == accountId);
        account.HomeRegionCode = form.RegionCode!;
        audit.Record(accountId, "account.profile-changed", accountId);
        if (EmailAddress.Normalize(form.Email) is { } email && email != account.Email)
        {
            account.Email = email;
            audit.Record(accountId, "account.email-changed", accountId);
            notifier.Tell(accountId, "邮箱已修改", "现在可以用新邮箱登录。不是您本人改的，请立即打咨询电话。", "/me/profile");
        }

        try
        {
            await users.UpdateAsync(account);
            return null;
        }
        catch (DbUpdateException e) when (Identifiers.TakenIn(e) is { } taken)
        {
            db.ChangeTracker.Clear();
            return taken;
        }
    }
}
