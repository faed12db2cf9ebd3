using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>What a coordinator does to a whole shift. Which shifts are the coordinator's own is the caller's scoping query.</summary>
public sealed class ShiftService(PortalDb db, Waitlist waitlist, AuditLog audit, Notifier notifier, TimeProvider clock)
{
    /// <summary>Sets the number of places; never below those held. More places move the waitlist up.</summary>
    public Task<Refusal?> ChangeCapacity(Guid shiftId, int capacity, Guid by) => db.OnShift<Refusal?>(shiftId, async (shift, post) =>
    {
        if (shift.CancelledAt is not null)
            return Shift.Cancelled;
        if (new Roster(shift, post).WhyNotCapacity(capacity) is { } refusal)
            return refusal;

        audit.Record(by, "shift.capacity-changed", shift.Id, $"{shift.Capacity} → {capacity}");
        shift.Capacity = capacity;
        await waitlist.Promote(shift, post);
        return null;
    });

    /// <summary>Cancels the shift: every active sign-up ends, and everyone is told why.</summary>
    public async Task<Refusal?> CancelShift(Guid shiftId, string reason, Guid by)
    {
        var refused = await db.OnShift(shiftId, (shift, post) => Cancel(shift, post, reason, by));
        if (refused is null)
            await waitlist.PromoteFreed(await db.SignUps.Where(s => s.ShiftId == shiftId && s.Status == SignUpStatus.ShiftCancelled).Select(s => s.AccountId).ToListAsync());
        return refused;
    }

    private async Task<Refusal?> Cancel(Shift shift, DutyPost post, string reason, Guid by)
    {
        var now = clock.GetUtcNow();
        if (shift.CancelledAt is not null)
            return Shift.Cancelled;
        if (now >= shift.StartsAt)
            return new Refusal("这一班已经开始，不能再取消");

        (shift.CancelledAt, shift.CancellationReason, shift.Taken) = (now, reason, 0);
        audit.Record(by, "shift.cancelled", shift.Id, reason);
        foreach (var signUp in await db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status <= SignUpStatus.Waitlisted).ToListAsync())
        {
            signUp.Become(SignUpStatus.ShiftCancelled, now);
            signUp.Reason = reason;
            audit.Record(by, "sign-up.shift-cancelled", signUp.Id);
            notifier.Tell(signUp.AccountId, Notices.ShiftCancelled,
                $"{post.Title}，{PortalTime.When(shift.StartsAt, shift.EndsAt)}。原因：{reason}。您可以另选一班。", $"/posts/{post.Id}");
        }

        return null;
    }
}
