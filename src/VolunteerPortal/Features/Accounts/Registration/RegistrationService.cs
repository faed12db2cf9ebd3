using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Accounts.Registration;

public sealed class RegistrationService(PortalDb db, AccountFactory accounts, AccountVault vault, PasswordHashing passwords, AuditLog audit,
    Notifier notifier)
{
    public async Task<(Account? Account, FieldRefusal? No)> Register(NewAccount person, string password, DateTimeOffset now)
    {
        if (await WhoseIsIt(person) is { } taken)
            return (null, taken);

        var hash = await passwords.Hash(password);
        var account = accounts.Create(person, await NextSerial(), hash, now);
        db.Accounts.Add(account);
        db.Consents.Add(new Consent { AccountId = account.Id, Kind = PrivacyNotice.Kind, Version = PrivacyNotice.Version, At = now });
        audit.Record(account.Id, "account.registered", account.Id);
        Welcome(account);
        try
        {
            await db.SaveChangesAsync();
            return (account, null);
        }
        catch (DbUpdateException e) when (IdentifierTaken.TakenIn(e) is { } lost)
        {
            // Somebody was faster between the look and the write; the unique index has the last word
            db.ChangeTracker.Clear();
            return (null, lost);
        }
    }

    private async Task<FieldRefusal?> WhoseIsIt(NewAccount person)
    {
        var (name, phone, email) = (UserName.Key(person.UserName), vault.PhoneKey(person.Phone),
            person.Email is null ? null : vault.EmailKey(person.Email));
        var found = await db.Accounts
            .Where(a => a.NormalizedUserName == name || (a.PhoneLogsIn && a.PhoneKey == phone) || (a.EmailLogsIn && a.EmailKey == email))
            .Select(a => new { HasName = a.NormalizedUserName == name, HasPhone = a.PhoneLogsIn && a.PhoneKey == phone }).ToListAsync();
        if (found.Count == 0)
            return null;

        if (found.Any(a => a.HasName))
            return IdentifierTaken.UserNameTaken;

        return found.Any(a => a.HasPhone) ? IdentifierTaken.PhoneTaken : IdentifierTaken.EmailTaken;
    }

    private Task<long> NextSerial() => db.Database.SqlQuery<long>($"""select nextval('volunteer_serials') as "Value" """).SingleAsync();

    private void Welcome(Account account) => notifier.Tell(account.Id, "欢迎加入志愿者队伍",
        $"您的志愿者编号是 {VolunteerNumber.Spaced(account.VolunteerNumber)}。下一步：选一个离家近的岗位，报一个班次。", "/posts");
}
