using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Profile;

/// <summary>Nobody asks the owner of a phone or e-mail typed here, so it is unproved, and where another account logs in by it, this one
/// does not. The answer is the same, or it would tell who has an account.</summary>
public sealed class ProfileService(PortalDb db, AccountVault vault, AuditLog audit, Notifier notifier)
{
    /// <summary>A blank phone or address leaves the one there is: the page never shows it in full.</summary>
    public async Task Change(Guid accountId, ProfileForm form)
    {
        try
        {
            await Write(accountId, form, mayLogIn: true);
        }
        catch (DbUpdateException e) when (IdentifierTaken.TakenIn(e) is not null)
        {
            // Somebody else got it between the look and the write
            db.ChangeTracker.Clear();
            await Write(accountId, form, mayLogIn: false);
        }
    }

    private async Task Write(Guid accountId, ProfileForm form, bool mayLogIn)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == accountId);
        account.HomeRegionCode = form.RegionCode!;
        audit.Record(accountId, "account.profile-changed", accountId);
        if (MobilePhone.Normalize(form.Phone) is { } phone && phone != vault.PhoneOf(account))
            await ChangePhone(account, phone, mayLogIn);
        if (EmailAddress.Normalize(form.Email) is { } email && email != vault.EmailOf(account))
            await ChangeEmail(account, email, mayLogIn);
        await db.SaveChangesAsync();
    }

    private async Task ChangePhone(Account account, string phone, bool mayLogIn)
    {
        var key = vault.PhoneKey(phone);
        account.SetPhone(phone, vault, mayLogIn && !await db.Accounts.AnyAsync(a => a.PhoneLogsIn && a.PhoneKey == key));
        audit.Record(account.Id, "account.phone-changed", account.Id);
        notifier.Tell(account.Id, "手机号已修改", $"新手机号还没有核实，核实前可能不能用来登录。不是您本人改的，请立即打咨询电话。", "/me/profile");
    }

    private async Task ChangeEmail(Account account, string email, bool mayLogIn)
    {
        var key = vault.EmailKey(email);
        account.SetEmail(email, vault, mayLogIn && !await db.Accounts.AnyAsync(a => a.EmailLogsIn && a.EmailKey == key));
        audit.Record(account.Id, "account.email-changed", account.Id);
        notifier.Tell(account.Id, "邮箱已修改", $"新邮箱还没有核实，核实前可能不能用来登录。不是您本人改的，请立即打咨询电话。", "/me/profile");
    }
}
