using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Accounts;

public sealed class AccountFactory(AccountVault vault)
{
    /// <param name="serial">The next value of the sequence volunteer_serials; nothing else makes the number unique.</param>
    public Account Create(NewAccount person, long serial, string? passwordHash, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        var account = new Account
        {
            Id = id,
            UserName = person.UserName,
            NormalizedUserName = UserName.Key(person.UserName),
            VolunteerNumber = VolunteerNumber.Create(person.RegionCode, PortalTime.LocalDate(now), serial),
            SealedName = vault.SealName(person.RealName, id),
            MaskedName = PersonName.Mask(person.RealName),
            HomeRegionCode = person.RegionCode,
            PasswordHash = passwordHash,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
            CreatedAt = now,
        };
        account.SetPhone(person.Phone, vault, logsIn: true);
        if (person.Email is { } email)
            account.SetEmail(email, vault, logsIn: true);
        return account;
    }
}
