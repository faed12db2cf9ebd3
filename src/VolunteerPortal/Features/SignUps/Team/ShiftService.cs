using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>What a coordinator does to a whole shift. Which shifts are the coordinator's own is the caller's scoping query.</summary>
public sealed class ShiftService(PortalDb db, Waitlist waitlist, AuditLog audit, Notifier notifier, TimeProvider clock)
{
    /// <summary>Sets the number of places; never below those held. More places move the waitlist up.</summary>
    public Task<Refusal?> ChangeCapacity(Guid shiftId, int capacity, Guid by) => db.OnRoster<Refusal?>(shiftId, async roster =>
    {
        var shift = roster.Shift;
        if (shift.CancelledAt is not null)
            return Shift.Cancelled;
        if (roster.WhyNotCapacity(capacity) is { } refusal)
            return refusal;

        audit.Record(by, "shift.capacity-changed", shift.Id, $"{shift.Capacity} → {capacity}");
        shift.Capacity = capacity;
        await waitlist.Promote(roster);
        return null;
    });

    /// <summary>Cancels the shift: every active sign-up ends, and everyone is told why.</summary>
    public async Task<Refusal?> CancelShift(Guid shiftId, string reason, Guid by)
    {
        var refused = await db.OnRoster(shiftId, roster => Cancel(roster, reason, by));
        if (refused is null)
            await waitlist.PromoteFreed(await db.SignUps
                .Where(s => s.ShiftId == shiftId && s.Status == SignUpStatus.ShiftCancelled)
                .Select(s => s.AccountId).ToListAsync());
        return refused;
    }

    private async Task<Refusal?> Cancel(Roster roster, string reason, Guid by)
    {
        var (shift, now) = (roster.Shift, clock.GetUtcNow());
        if (shift.CancelledAt is not null)
            return Shift.Cancelled;
        if (now >= shift.StartsAt)
            return new Refusal("这一班已经开始，不能再取消");

        (shift.CancelledAt, shift.CancellationReason, shift.Taken) = (now, reason, 0);
        audit.Record(by, "shift.cancelled", shift.Id, reason);
        foreach (var signUp in await db.SignUps.Active().Where(s => s.ShiftId == shift.Id).ToListAsync())
        {
            signUp.Become(SignUpStatus.ShiftCancelled, now);
            signUp.Reason = reason;
            audit.Record(by, "sign-up.shift-cancelled", signUp.Id);
            notifier.Tell(signUp.AccountId, SignUpNotices.ShiftCancelled(roster, reason), $"/posts/{roster.Post.Id}");
        }

        return null;
    }
}
