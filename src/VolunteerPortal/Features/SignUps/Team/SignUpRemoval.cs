using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>Takes somebody confirmed off a roster, and puts them back. The shift is locked; the place goes on to who waits.</summary>
public sealed class SignUpRemoval(PortalDb db, Waitlist waitlist, AuditLog audit, Notifier notifier, TimeProvider clock)
{
    public async Task<Refusal?> Remove(Roster roster, SignUp signUp, VolunteerFacts facts, string reason, Guid by, Guid batch)
    {
        if (roster.WhyNotRemove(facts, clock.GetUtcNow()) is { } refusal)
            return refusal;

        signUp.PreviousStatus = signUp.Status;
        signUp.Become(SignUpStatus.Removed, clock.GetUtcNow());
        (signUp.DecidedBy, signUp.DecisionBatch, signUp.Reason) = (by, batch, reason);
        audit.Record(by, "sign-up.removed", signUp.Id, reason);
        Tell(signUp, SignUpNotices.Removed(roster, reason));
        await waitlist.FreePlace(roster);
        return null;
    }

    /// <summary>False where the person could not serve any more. Without a free place they stand first in the waitlist.</summary>
    public async Task<bool> Restore(Roster roster, SignUp signUp, Guid by)
    {
        var (shift, now) = (roster.Shift, clock.GetUtcNow());
        var facts = await db.FactsFor(shift.Id, roster.Post.RequiredCourseId, [signUp.AccountId], now);
        if (roster.WhyNotApprove(facts[signUp.AccountId] with { Here = SignUpStatus.Requested }, now) is not null)
            return false;

        var hasPlace = !shift.IsFull;
        if (hasPlace)
            shift.Taken++;
        else
            signUp.Priority = await db.SignUps.Where(s => s.ShiftId == shift.Id).MaxAsync(s => s.Priority) + 1;
        signUp.Become(hasPlace ? SignUpStatus.Confirmed : SignUpStatus.Waitlisted, now);
        // A batch of its own, so that taking back once more does not find it
        var decided = hasPlace && roster.Post.NeedsApproval;
        (signUp.DecidedBy, signUp.DecisionBatch, signUp.Reason) = (decided ? by : null, decided ? Guid.CreateVersion7() : null, null);
        audit.Record(by, "sign-up.restored", signUp.Id);
        Tell(signUp, hasPlace ? SignUpNotices.Restored(roster) : SignUpNotices.Waitlisted(roster));
        return true;
    }

    private void Tell(SignUp signUp, (string Title, FormattableString Text) notice) =>
        notifier.Tell(signUp.AccountId, notice, $"/sign-ups/{signUp.Id}");
}
