using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using VolunteerPortal.Data;
using VolunteerPortal.Features.SignUps;

namespace VolunteerPortal.Features.Home;

/// <summary>Counting takes longer the more there is, so it is done every few minutes, and the page says of when the figures are.</summary>
public sealed record Figures(int Volunteers, int SignUps, int People, int ShiftsHeld, int Organisations, DateTimeOffset AsOf)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public static async Task<Figures> Load(PortalDb db, IMemoryCache cache, DateTimeOffset now)
    {
        if (cache.TryGetValue(typeof(Figures), out Figures? kept))
            return kept!;

        var confirmed = db.SignUps.Where(s => s.Status == SignUpStatus.Confirmed);
        var figures = new Figures(
            await db.Accounts.CountAsync(a => a.DisabledAt == null),
            await confirmed.CountAsync(),
            await confirmed.Select(s => s.AccountId).Distinct().CountAsync(),
            await db.Shifts.CountAsync(s => s.CancelledAt == null && s.EndsAt <= now),
            await db.Organisations.CountAsync(),
            now);
        return cache.Set(typeof(Figures), figures, Kept);
    }
}
