using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Profile;

/// <summary>Shown to the person alone; what others may not read over a shoulder is masked.</summary>
public sealed record ProfilePage(
    ProfileForm Form, string VolunteerNumber, string UserName, ProfileContact? Phone, ProfileContact? Email, string Name,
    DateTimeOffset Since, IReadOnlyList<SelectListItem> Regions)
{
    public bool HasUnproved => Phone is { IsProved: false } || Email is { IsProved: false };

    public static async Task<ProfilePage> Load(PortalDb db, AccountVault vault, RegionChoices regions, Guid accountId, string name,
        ProfileForm? form = null)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId);
        return new ProfilePage(
            form?.WithoutPassword() ?? new ProfileForm { RegionCode = account.HomeRegionCode },
            account.VolunteerNumber,
            account.UserName!,
            ProfileContact.Of(account.SealedPhone, vault.PhoneOf(account), MobilePhone.Mask, account.PhoneProvedAt),
            ProfileContact.Of(account.SealedEmail, vault.EmailOf(account), EmailAddress.Mask, account.EmailProvedAt),
            name,
            account.CreatedAt,
            await regions.WithOwn(account.HomeRegionCode));
    }
}

public sealed record ProfileContact(string Masked, bool IsProved)
{
    public static ProfileContact? Of(byte[]? kept, string? open, Func<string, string> mask, DateTimeOffset? provedAt) =>
        kept is null ? null : new ProfileContact(open is null ? AccountVault.Unreadable : mask(open), provedAt is not null);
}
