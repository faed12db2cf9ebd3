using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts.Identifiers;

namespace VolunteerPortal.Features.Accounts;

public static class AccountQueries
{
    public static IQueryable<Account> Named(this IQueryable<Account> accounts, LoginIdentifier identifier, AccountVault vault)
    {
        var text = identifier.Normalized;
        switch (identifier.Kind)
        {
            case LoginIdentifierKind.Phone:
                var phone = vault.PhoneKey(text);
                return accounts.Where(a => a.PhoneKey == phone && a.PhoneLogsIn);
            case LoginIdentifierKind.Email:
                var email = vault.EmailKey(text);
                return accounts.Where(a => a.EmailKey == email && a.EmailLogsIn);
            case LoginIdentifierKind.VolunteerNumber:
                return accounts.Where(a => a.VolunteerNumber == text);
            default:
                return accounts.Where(a => a.NormalizedUserName == text);
        }
    }

    public static IQueryable<Account> WithPhoneEnding(this IQueryable<Account> accounts, string lastFour, AccountVault vault)
    {
        var tail = vault.PhoneTailKey(lastFour);
        return accounts.Where(a => a.PhoneTailKey == tail);
    }

    public static Task<bool> LivesIn(this IQueryable<Account> accounts, Guid id, string? regionCode) =>
        accounts.AnyAsync(a => a.Id == id && a.HomeRegionCode == regionCode);
}
