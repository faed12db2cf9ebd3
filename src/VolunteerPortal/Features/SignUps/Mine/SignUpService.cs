using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps.Mine;

public sealed class SignUpService(
    PortalDb db, Placement placement, Waitlist waitlist, AuditLog audit, TimeProvider clock, IOptions<SignUpLimits> limits)
{
    private static readonly Refusal FormUsedUp = new("这张表单已经用过了，请重新选班次");

    private static readonly Func<PortalDb, Guid, Task<ShiftAndPost?>> Load = EF.CompileAsyncQuery((PortalDb db, Guid id) =>
        (from shift in db.Shifts.AsNoTracking()
         join post in db.DutyPosts.AsNoTracking() on shift.DutyPostId equals post.Id
         where shift.Id == id
         select new ShiftAndPost(shift, post)).SingleOrDefault());

    /// <summary>
    /// Asks the rules without a lock, then takes the place in one statement, and asks again if something came between. When full, joins
    /// the waitlist if <paramref name="acceptsWaitlist"/>. The same key gives the same answer; it is read only when something is in the
    /// way, to keep a rush fast.
    /// </summary>
    public async Task<SignUpResult> SignUp(Guid shiftId, Guid accountId, Guid key, bool acceptsWaitlist)
    {
        for (var attempt = 1; attempt <= Transactions.Tries; attempt++)
        {
            if (await Load(db, shiftId) is not var (shift, post))
                return Shift.Cancelled;

            var roster = new Roster(shift, post);
            var now = clock.GetUtcNow();
            var facts = await db.FactsOf(accountId, shiftId, post.RequiredCourseId, now);
            if (roster.WhyNotJoin(facts, now, limits.Value.MostFuturePlaces) is { } refusal)
                return await EarlierResult(accountId, key, shiftId) ?? refusal;
            if (shift.IsFull)
                return await EarlierResult(accountId, key, shiftId)
                    ?? (acceptsWaitlist ? await waitlist.Join(shiftId, accountId, key) : Roster.Full);

            var id = Guid.CreateVersion7();
            var (title, text) = SignUpNotices.Placed(roster);
            if (await placement.Claim(new PlaceRequest(id, shiftId, accountId, key, roster.StatusOnPlace, post.RiskVersion, title, text)))
                return SignUpResult.Made(id);
            if (await EarlierResult(accountId, key, shiftId) is { } earlier)
                return earlier;
        }

        return Roster.Full;
    }

    public async Task<Refusal?> Withdraw(Guid signUpId, Guid accountId)
    {
        var shiftId = await db.SignUps.Where(s => s.Id == signUpId && s.AccountId == accountId).Select(s => s.ShiftId).SingleAsync();
        var refused = await db.OnRoster<Refusal?>(shiftId, async roster =>
        {
            var signUp = await db.SignUps.SingleAsync(s => s.Id == signUpId);
            var now = clock.GetUtcNow();
            if (roster.WhyNotWithdraw(signUp.Status, now) is { } refusal)
                return refusal;

            var heldPlace = signUp.Status.HoldsPlace();
            signUp.Become(SignUpStatus.Withdrawn, now);
            audit.Record(accountId, "sign-up.withdrawn", signUp.Id);
            if (heldPlace)
                await waitlist.FreePlace(roster);
            return null;
        });
        if (refused is null)
            await waitlist.PromoteFreed([accountId]);
        return refused;
    }

    private async Task<SignUpResult?> EarlierResult(Guid accountId, Guid key, Guid shiftId)
    {
        var earlier = await db.RequestKeys.AsNoTracking().SingleOrDefaultAsync(k => k.AccountId == accountId && k.Key == key);
        if (earlier is null)
            return null;

        // "Done" only while it still is: an old form sent again after leaving must not look like a new sign-up
        var stands = await db.SignUps.Active().AnyAsync(s => s.Id == earlier.ResultId);
        return earlier.SubjectId == shiftId && stands ? SignUpResult.Made(earlier.ResultId) : FormUsedUp;
    }

    private sealed record ShiftAndPost(Shift Shift, DutyPost Post);
}
