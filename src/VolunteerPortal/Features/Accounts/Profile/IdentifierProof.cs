using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts.Profile;

/// <summary>A typed phone or e-mail may be somebody else's. Whoever proves it gets it from all who only typed it.</summary>
public sealed class IdentifierProof(PortalDb db, AccountVault vault, AuditLog audit, Notifier notifier, TimeProvider clock)
{
    public static readonly Refusal NoContact = new("请给出手机号或邮箱；用户名和志愿者编号不用核实");
    public static readonly Refusal OthersProved = new("它已经核实为另一个账号的，请先核对清楚");
    public static readonly Refusal Nobodys = new("没有账号登记了它");

    public async Task<Refusal?> Prove(LoginIdentifier contact, Guid accountId)
    {
        if (!IsContact(contact))
            return NoContact;

        return await db.InTransaction(async () =>
        {
            var holders = await Lock(contact);
            if (holders.Any(a => a.Id != accountId && IsProved(a, contact)))
                return OthersProved;

            foreach (var stranger in holders.Where(a => a.Id != accountId))
                Take(stranger, contact);
            // Before the owner gets it, or the index would see two of them
            await db.SaveChangesAsync();
            Give(await db.Accounts.SingleAsync(a => a.Id == accountId), contact);
            return null;
        });
    }

    /// <summary>Frees it from all who only typed it, so that its owner, who has no account yet, can register with it.</summary>
    public async Task<Refusal?> Release(LoginIdentifier contact)
    {
        if (!IsContact(contact))
            return NoContact;

        return await db.InTransaction(async () =>
        {
            var holders = await Lock(contact);
            if (holders.Count == 0)
                return Nobodys;
            if (holders.Any(a => IsProved(a, contact)))
                return OthersProved;

            holders.ForEach(stranger => Take(stranger, contact));
            return null;
        });
    }

    private static bool IsContact(LoginIdentifier contact) => contact.Kind is LoginIdentifierKind.Phone or LoginIdentifierKind.Email;

    private static bool IsProved(Account account, LoginIdentifier contact) =>
        (contact.Kind == LoginIdentifierKind.Phone ? account.PhoneProvedAt : account.EmailProvedAt) is not null;

    /// <summary>All who typed it, whether or not they log in by it.</summary>
    private Task<List<Account>> Lock(LoginIdentifier contact)
    {
        var text = contact.Normalized;
        return contact.Kind == LoginIdentifierKind.Phone
            ? db.Accounts.FromSql($"select * from accounts where phone_key = {vault.PhoneKey(text)} order by id for update").ToListAsync()
            : db.Accounts.FromSql($"select * from accounts where email_key = {vault.EmailKey(text)} order by id for update").ToListAsync();
    }

    private void Take(Account stranger, LoginIdentifier contact)
    {
        var isPhone = contact.Kind == LoginIdentifierKind.Phone;
        if (isPhone)
            stranger.RemovePhone();
        else
            stranger.RemoveEmail();
        audit.Record(null, isPhone ? "account.phone-released" : "account.email-released", stranger.Id);
        notifier.Tell(stranger.Id, isPhone ? "手机号已移除" : "邮箱已移除",
            $"您登记的{(isPhone ? "手机号" : "邮箱")}经核实是别人的，已从您的账号移除。请登记您自己的，方便服务队联系您。", "/me/profile");
    }

    private void Give(Account owner, LoginIdentifier contact)
    {
        var now = clock.GetUtcNow();
        if (contact.Kind == LoginIdentifierKind.Phone)
        {
            owner.SetPhone(contact.Normalized, vault, logsIn: true);
            owner.PhoneProvedAt = now;
            audit.Record(null, "account.phone-proved", owner.Id);
            notifier.Tell(owner.Id, "手机号已核实", $"这个手机号已核实是您本人的，可以用它登录。", "/me/profile");
        }
        else
        {
            owner.SetEmail(contact.Normalized, vault, logsIn: true);
            owner.EmailProvedAt = now;
            audit.Record(null, "account.email-proved", owner.Id);
            notifier.Tell(owner.Id, "邮箱已核实", $"这个邮箱已核实是您本人的，可以用它登录。", "/me/profile");
        }
    }
}
