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

        signUp.Decide(SignUpStatus.Removed, by, batch, reason, clock.GetUtcNow());
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
            await waitlist.PutFirst(signUp);
        // A batch of its own, so that taking back once more does not find it
        if (hasPlace && roster.Post.NeedsApproval)
            signUp.Decide(SignUpStatus.Confirmed, by, Guid.CreateVersion7(), null, now);
        else
            signUp.Reopen(hasPlace ? SignUpStatus.Confirmed : SignUpStatus.Waitlisted, now);
        audit.Record(by, "sign-up.restored", signUp.Id);
        Tell(signUp, hasPlace ? SignUpNotices.Restored(roster) : SignUpNotices.Waitlisted(roster));
        return true;
    }

    private void Tell(SignUp signUp, (string Title, FormattableString Text) notice) =>
        notifier.Tell(signUp.AccountId, notice, $"/sign-ups/{signUp.Id}");
}
