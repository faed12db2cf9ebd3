using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>
/// Approves, rejects and removes sign-ups, one or many, and takes a decision back. The ids are within the coordinator's scope.
/// </summary>
public sealed class SignUpReview(
    PortalDb db, Waitlist waitlist, SignUpRemoval removal, AuditLog audit, Notifier notifier, TimeProvider clock,
    IOptions<SignUpLimits> limits)
{
    private static readonly SignUpStatus[] Undoable = [SignUpStatus.Confirmed, SignUpStatus.Rejected, SignUpStatus.Removed];

    /// <summary>Decides each row by itself and says of each that stays why.</summary>
    /// <param name="from">The list it was decided in: who was confirmed meanwhile is not removed by a late rejection.</param>
    public async Task<Dictionary<Guid, Refusal>> Decide(
        IReadOnlyList<ReviewDecision> decisions, SignUpStatus from, Guid batch, Guid by)
    {
        var byId = decisions.ToDictionary(d => d.Id);
        var refused = new Dictionary<Guid, Refusal>();
        foreach (var (shiftId, ids) in await ShiftsOf([.. byId.Keys]))
        {
            var stay = await db.OnRoster(shiftId, roster => DecideOn(roster, [.. ids.Select(id => byId[id])], from, batch, by));
            foreach (var (id, refusal) in stay)
                refused[id] = refusal;
        }

        if (from == SignUpStatus.Confirmed)
            await waitlist.PromoteFreed(await db.SignUps.Where(s => s.DecisionBatch == batch).Select(s => s.AccountId).ToListAsync());
        return refused;
    }

    /// <summary>
    /// Takes back what this coordinator decided in one batch for a team that is still theirs, within ten minutes, where nothing has
    /// happened to the row since. Gives how many.
    /// </summary>
    public async Task<(int Undone, Refusal? Refusal)> Undo(Guid batch, Guid teamId, Guid by)
    {
        // Those to whom nothing happened since: the time of their last change is that of the decision
        var decided = await db.SignUps.AsNoTracking().OfTeam(db, teamId).Where(s => s.DecisionBatch == batch && s.DecidedBy == by
            && Undoable.Contains(s.Status)).ToListAsync();
        if (decided.Count == 0)
            return (0, Roster.NotWaiting);
        if (clock.GetUtcNow() - decided.Max(s => s.StatusChangedAt) > UndoWindow.Length)
            return (0, Roster.TooLateToUndo);

        var undone = 0;
        foreach (var (shiftId, ids) in await ShiftsOf([.. decided.Select(s => s.Id)]))
            undone += await db.OnRoster(shiftId, roster => Reopen(roster, ids, batch, by));
        await waitlist.PromoteFreed([.. decided.Where(s => s.Status == SignUpStatus.Confirmed).Select(s => s.AccountId)]);
        return (undone, undone == 0 ? Roster.ChangedSince : null);
    }

    private async Task<Dictionary<Guid, Refusal>> DecideOn(
        Roster roster, IReadOnlyList<ReviewDecision> decisions, SignUpStatus from, Guid batch, Guid by)
    {
        var refused = new Dictionary<Guid, Refusal>();
        var signUps = await db.SignUps.Where(s => decisions.Select(d => d.Id).Contains(s.Id)).ToDictionaryAsync(s => s.Id);
        var facts = await db.FactsFor(
            roster.Shift.Id, roster.Post.RequiredCourseId, [.. signUps.Values.Select(s => s.AccountId)], clock.GetUtcNow());
        foreach (var decision in decisions)
        {
            var signUp = signUps[decision.Id];
            // The row itself decides what "here" is: a person may have an older row on the same shift
            var here = facts[signUp.AccountId] with { Here = signUp.Status };
            var refusal = (decision.Approve, from) switch
            {
                (true, _) => Approve(roster, signUp, here, by, batch),
                (_, SignUpStatus.Confirmed) => await removal.Remove(roster, signUp, here, decision.Reason!, by, batch),
                _ => await Reject(roster, signUp, here, decision.Reason!, by, batch),
            };
            if (refusal is not null)
                refused[signUp.Id] = refusal;
        }

        return refused;
    }

    private Refusal? Approve(Roster roster, SignUp signUp, VolunteerFacts facts, Guid by, Guid batch)
    {
        var now = clock.GetUtcNow();
        if (roster.WhyNotApprove(facts, now) is { } refusal)
            return refusal;

        signUp.Decide(SignUpStatus.Confirmed, by, batch, null, now);
        audit.Record(by, "sign-up.approved", signUp.Id);
        Tell(signUp, SignUpNotices.Approved(roster));
        return null;
    }

    private async Task<Refusal?> Reject(Roster roster, SignUp signUp, VolunteerFacts facts, string reason, Guid by, Guid batch)
    {
        if (roster.WhyNotReject(facts) is { } refusal)
            return refusal;

        var heldPlace = signUp.Status.HoldsPlace();
        signUp.Decide(SignUpStatus.Rejected, by, batch, reason, clock.GetUtcNow());
        audit.Record(by, "sign-up.rejected", signUp.Id, reason);
        Tell(signUp, SignUpNotices.Rejected(roster, reason));
        if (heldPlace)
            await waitlist.FreePlace(roster);
        return null;
    }

    private async Task<int> Reopen(Roster roster, IReadOnlyCollection<Guid> ids, Guid batch, Guid by)
    {
        var (shift, now, reopened) = (roster.Shift, clock.GetUtcNow(), 0);
        var signUps = await db.SignUps.Where(s => ids.Contains(s.Id) && s.DecisionBatch == batch
            && Undoable.Contains(s.Status)).ToListAsync();
        foreach (var signUp in signUps.Where(_ => shift.CancelledAt is null && now < shift.StartsAt))
        {
            if (signUp.Status != SignUpStatus.Confirmed && await HasMovedOn(signUp, now))
                continue;
            if (signUp.Status == SignUpStatus.Removed)
            {
                reopened += await removal.Restore(roster, signUp, by) ? 1 : 0;
                continue;
            }

            // A rejected one's place may have gone to the waitlist meanwhile: then this one stands first in it. Who waited in it waits
            // again where they stood, and moves up if there is room.
            var waited = signUp.PreviousStatus == SignUpStatus.Waitlisted;
            var back = roster.Post.NeedsApproval && !waited && (signUp.Status == SignUpStatus.Confirmed || !shift.IsFull)
                ? SignUpStatus.Requested
                : SignUpStatus.Waitlisted;
            if (signUp.Status == SignUpStatus.Rejected && back == SignUpStatus.Requested)
                shift.Taken++;
            if (back == SignUpStatus.Waitlisted && !waited)
                await waitlist.PutFirst(signUp);
            signUp.Reopen(back, now);
            audit.Record(by, "sign-up.decision-undone", signUp.Id);
            Tell(signUp, SignUpNotices.Reopened(roster));
            reopened++;
        }

        await db.SaveChangesAsync();
        await waitlist.Promote(roster);
        return reopened;
    }

    /// <summary>The person signed up for this shift again, or for as many others as one may hold.</summary>
    private async Task<bool> HasMovedOn(SignUp signUp, DateTimeOffset now)
    {
        var held = db.SignUps.Active().Where(s => s.AccountId == signUp.AccountId);
        return await held.AnyAsync(s => s.ShiftId == signUp.ShiftId)
            || await held.CountAsync(s => s.StartsAt > now) >= limits.Value.MostFuturePlaces;
    }

    private void Tell(SignUp signUp, (string Title, FormattableString Text) notice) =>
        notifier.Tell(signUp.AccountId, notice, $"/sign-ups/{signUp.Id}");

    /// <summary>Grouped by shift, shifts ascending: the lock order.</summary>
    private async Task<List<(Guid ShiftId, List<Guid> Ids)>> ShiftsOf(List<Guid> signUpIds)
    {
        var rows = await db.SignUps.Where(s => signUpIds.Contains(s.Id)).Select(s => new { s.Id, s.ShiftId }).ToListAsync();
        return [.. rows.GroupBy(r => r.ShiftId).OrderBy(g => g.Key).Select(g => (g.Key, g.Select(r => r.Id).ToList()))];
    }
}
