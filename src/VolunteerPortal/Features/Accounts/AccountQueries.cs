using Microsoft.EntityFrameworkCore;

namespace VolunteerPortal.Features.Accounts;

public static class AccountQueries
{
    /// <summary>The one account this identifier names; each kind has its own column with its own unique index.</summary>
    public static IQueryable<Account> Named(this IQueryable<Account> accounts, LoginIdentifier identifier) => identifier.Kind switch
    {
        LoginIdentifierKind.Phone => accounts.Where(a => a.PhoneNumber == identifier.Normalized),
        LoginIdentifierKind.Email => accounts.Where(a => a.NormalizedEmail == identifier.Normalized),
        LoginIdentifierKind.VolunteerNumber => accounts.Where(a => a.VolunteerNumber == identifier.Normalized),
        _ => accounts.Where(a => a.NormalizedUserName == identifier.Normalized),
    };

    public static Task<bool> LivesIn(this IQueryable<Account> accounts, Guid id, string? regionCode) =>
        accounts.AnyAsync(a => a.Id == id && a.HomeRegionCode == regionCode);
}
