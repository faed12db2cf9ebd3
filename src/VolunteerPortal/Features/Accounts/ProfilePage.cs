using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.Accounts;

/// <summary>What the portal knows of a person, shown to that person; what others may not read over a shoulder is masked.</summary>
public sealed record ProfilePage(
    ProfileForm Form, string VolunteerNumber, string UserName, string Phone, string? Email, string Name, DateTimeOffset Since, IReadOnlyList<SelectListItem> Regions)
{
    public static async Task<ProfilePage> Load(PortalDb db, RegionChoices regions, Guid accountId, string name, ProfileForm? form = null)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == accountId);
        return new ProfilePage(
            form ?? new ProfileForm { RegionCode = account.HomeRegionCode },
            account.VolunteerNumber,
            account.UserName!,
            MobilePhone.Mask(account.PhoneNumber!),
            account.Email is null ? null : EmailAddress.Mask(account.Email),
            name,
            account.CreatedAt,
            await regions.WithOwn(account.HomeRegionCode));
    }
}
