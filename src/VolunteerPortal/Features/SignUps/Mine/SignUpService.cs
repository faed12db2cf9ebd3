using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Http;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps.Mine;

/// <summary>What a volunteer does to the own sign-ups: join (a place or the waitlist) and leave.</summary>
public sealed class SignUpService(PortalDb db, Placement placement, Waitlist waitlist, AuditLog audit, TimeProvider clock, IOptions<SignUpLimits> limits)
{
    private static readonly Refusal FormUsedUp = new("这张表单已经用过了，请重新选班次");

    private static readonly Func<PortalDb, Guid, Task<ShiftAndPost?>> Load = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        (from shift in db.Shifts.AsNoTracking()
         join post in db.DutyPosts.AsNoTracking() on shift.DutyPostId equals post.Id
         where shift.Id == id
         select new ShiftAndPost(shift, post)).SingleOrDefault());

    private int MostPlaces => limits.Value.MostFuturePlaces;

    /// <summary>
    /// Signs a volunteer up. Asks the rules without a lock, then takes the place in one statement. When no place is left, the volunteer
    /// goes to the waitlist if <paramref name="acceptsWaitlist"/>, else is told that the shift is full. The same key again gives the same
    /// answer; it is asked for only when something is in the way, so that a rush does not pay for it.
    /// </summary>
    public async Task<SignUpResult> SignUp(Guid shiftId, Guid accountId, Guid key, bool acceptsWaitlist)
    {
        if (await Load(db, shiftId) is not var (shift, post))
            return Shift.Cancelled;

        var facts = await db.FactsOf(accountId, shiftId, post.RequiredCourseId, clock.GetUtcNow());
        if (new Roster(shift, post).WhyNotJoin(facts, clock.GetUtcNow(), MostPlaces) is { } refusal)
            return await EarlierResult(accountId, key, shiftId) ?? refusal;
        if (shift.IsFull)
            return await EarlierResult(accountId, key, shiftId) ?? (acceptsWaitlist ? await waitlist.Join(shiftId, accountId, key) : Roster.Full);

        return await TakePlace(shift, post, accountId, key, acceptsWaitlist);
    }

    public async Task<Refusal?> Withdraw(Guid signUpId, Guid accountId)
    {
        var shiftId = await db.SignUps.Where(s => s.Id == signUpId && s.AccountId == accountId).Select(s => s.ShiftId).SingleAsync();
        var refused = await db.OnShift<Refusal?>(shiftId, async (shift, post) =>
        {
            var signUp = await db.SignUps.SingleAsync(s => s.Id == signUpId);
            var now = clock.GetUtcNow();
            if (new Roster(shift, post).WhyNotWithdraw(signUp.Status, now) is { } refusal)
                return refusal;

            var heldPlace = signUp.Status.HoldsPlace();
            signUp.Become(SignUpStatus.Withdrawn, now);
            audit.Record(accountId, "sign-up.withdrawn", signUp.Id);
            if (heldPlace)
                await waitlist.FreePlace(shift, post);
            return null;
        });
        if (refused is null)
            await waitlist.PromoteFreed([accountId]);
        return refused;
    }

    private async Task<SignUpResult> TakePlace(Shift shift, DutyPost post, Guid accountId, Guid key, bool acceptsWaitlist)
    {
        var id = Guid.CreateVersion7();
        var status = new Roster(shift, post).StatusOnPlace;
        var when = PortalTime.When(shift.StartsAt, shift.EndsAt);
        var (title, text) = status == SignUpStatus.Confirmed
            ? (Notices.Confirmed, $"{post.Title}，{when}。请按时到{post.Place}。")
            : (Notices.Requested, $"{post.Title}，{when}。服务队会在 {Roster.AnswerHours} 小时内答复您。");
        var outcome = await TakePlaceOrAskAgain(new(id, shift.Id, accountId, key, status, post.RiskVersion, title, text));
        if (outcome == Placement.Outcome.Placed)
            return SignUpResult.Made(id);

        return await EarlierResult(accountId, key, shift.Id) ?? outcome switch
        {
            Placement.Outcome.Repeated or Placement.Outcome.AlreadyIn => Roster.AlreadyIn,
            Placement.Outcome.TooMany => Roster.TooManyPlaces with { Args = [MostPlaces] },
            Placement.Outcome.Overlaps => await WhyOverlaps(shift, post, accountId),
            _ => await WhyNotPlaced(shift.Id, accountId, key, acceptsWaitlist),
        };
    }

    /// <summary>A connection lost in mid-statement leaves open whether it was committed; the request key tells, on a new connection.</summary>
    private async Task<Placement.Outcome> TakePlaceOrAskAgain(Placement.Wanted wanted)
    {
        try
        {
            return await placement.TakePlace(wanted);
        }
        catch (Exception lost) when (DatabaseAway.Is(lost))
        {
            if (await EarlierResult(wanted.AccountId, wanted.Key, wanted.ShiftId) is not null)
                return Placement.Outcome.Repeated;
            throw;
        }
    }

    private async Task<SignUpResult> WhyNotPlaced(Guid shiftId, Guid accountId, Guid key, bool acceptsWaitlist)
    {
        var shift = await db.Shifts.AsNoTracking().SingleAsync(s => s.Id == shiftId);
        if (shift.WhyClosed(clock.GetUtcNow()) is { } closed)
            return closed;

        return acceptsWaitlist ? await waitlist.Join(shiftId, accountId, key) : Roster.Full;
    }

    private async Task<SignUpResult> WhyOverlaps(Shift shift, DutyPost post, Guid accountId)
    {
        var now = clock.GetUtcNow();
        var facts = await db.FactsOf(accountId, shift.Id, post.RequiredCourseId, now);
        return new Roster(shift, post).WhyNotJoin(facts, now, MostPlaces) ?? new Refusal("时间和您已确认的班次重叠");
    }

    private async Task<SignUpResult?> EarlierResult(Guid accountId, Guid key, Guid shiftId)
    {
        var earlier = await db.RequestKeys.AsNoTracking().SingleOrDefaultAsync(k => k.AccountId == accountId && k.Key == key);
        if (earlier is null)
            return null;

        // "Done" only while it still is: an old form sent again after leaving must not look like a new sign-up
        var stands = await db.SignUps.AnyAsync(s => s.Id == earlier.ResultId && s.Status <= SignUpStatus.Waitlisted);
        return earlier.SubjectId == shiftId && stands ? SignUpResult.Made(earlier.ResultId) : FormUsedUp;
    }

    private sealed record ShiftAndPost(Shift Shift, DutyPost Post);
}
