using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts.Sessions;

namespace VolunteerPortal.Features.Accounts.Passwords;

public sealed record SecurityPage(PasswordForm Form, string UserName, IReadOnlyList<SecurityPage.Row> Sessions)
{
    public sealed record Row(Guid Id, string Device, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, bool IsThis);

    public static async Task<SecurityPage> Load(PortalDb db, Guid accountId, Guid? thisSession) => new(
        new PasswordForm(),
        await db.Accounts.Where(a => a.Id == accountId).Select(a => a.UserName!).SingleAsync(),
        await db.Sessions.Where(s => s.AccountId == accountId).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new Row(s.PublicId, s.Device, s.LastSeenAt, s.ExpiresAt, s.PublicId == thisSession))
            .Take(SessionStore.MostPerAccount).ToListAsync());
}
