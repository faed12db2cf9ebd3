using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.Notifications;

namespace VolunteerPortal.Features.SignUps;

/// <summary>By priority, then by the time of joining.</summary>
public sealed class Waitlist(PortalDb db, AuditLog audit, Notifier notifier, TimeProvider clock, IOptions<SignUpLimits> limits)
{
    /// <summary>Locks the shift; takes the place instead if one came free meanwhile.</summary>
    public async Task<SignUpResult> Join(Guid shiftId, Guid accountId, Guid key)
    {
        try
        {
            return await db.OnRoster<SignUpResult>(shiftId, async roster =>
            {
                var now = clock.GetUtcNow();
                var facts = await db.FactsOf(accountId, shiftId, roster.Post.RequiredCourseId, now);
                if (roster.WhyNotJoin(facts, now, limits.Value.MostFuturePlaces) is { } refusal)
                    return refusal;

                var signUp = Add(roster, accountId, roster.Shift.IsFull ? SignUpStatus.Waitlisted : roster.StatusOnPlace, now);
                db.RequestKeys.Add(new RequestKey
                { AccountId = accountId, Key = key, SubjectId = shiftId, ResultId = signUp.Id, At = now });
                return SignUpResult.Made(signUp.Id);
            });
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return Roster.AlreadyIn;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { ConstraintName: SignUpMapping.MostPlaces })
        {
            return Roster.TooManyPlaces with { Args = [limits.Value.MostFuturePlaces] };
        }
    }

    /// <summary>The shift is locked, and the caller has already changed the sign-up that held the place.</summary>
    public async Task FreePlace(Roster roster)
    {
        roster.Shift.Taken--;
        // The facts of those who wait must see the leaver's row as gone
        await db.SaveChangesAsync();
        await Promote(roster);
    }

    /// <summary>The shift is locked. For somebody whose place has gone while a decision about them stood.</summary>
    public async Task PutFirst(SignUp signUp) =>
        signUp.Priority = await db.SignUps.Where(s => s.ShiftId == signUp.ShiftId).MaxAsync(s => s.Priority) + 1;

    /// <summary>The shift is locked. Those who may not serve now keep their turn.</summary>
    public async Task Promote(Roster roster)
    {
        var (shift, now) = (roster.Shift, clock.GetUtcNow());
        if (shift.CancelledAt is not null || now >= shift.StartsAt || shift.Free == 0)
            return;

        var waiting = await InOrder(db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted)).ToListAsync();
        var facts = await db.FactsFor(shift.Id, roster.Post.RequiredCourseId, [.. waiting.Select(s => s.AccountId)], now);
        foreach (var signUp in roster.MovingUp(waiting, facts, now))
        {
            signUp.Become(roster.StatusOnPlace, now);
            shift.Taken++;
            audit.Record(null, "sign-up.promoted", signUp.Id);
            notifier.Tell(signUp.AccountId, SignUpNotices.Promoted(roster), $"/sign-ups/{signUp.Id}");
        }
    }

    /// <summary>
    /// These people became free at some time and may now move up elsewhere. Locks each shift by itself; call it after the commit of the
    /// change.
    /// </summary>
    public async Task PromoteFreed(IReadOnlyCollection<Guid> accountIds)
    {
        var shifts = await (
            from signUp in db.SignUps
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            where accountIds.Contains(signUp.AccountId) && signUp.Status == SignUpStatus.Waitlisted
                && shift.CancelledAt == null && shift.Taken < shift.Capacity
            select shift.Id).Distinct().OrderBy(id => id).ToListAsync();
        foreach (var shiftId in shifts)
            await db.OnRoster(shiftId, Promote);
    }

    public static IOrderedQueryable<SignUp> InOrder(IQueryable<SignUp> waiting) =>
        waiting.OrderByDescending(s => s.Priority).ThenBy(s => s.QueuedAt).ThenBy(s => s.Id);

    private SignUp Add(Roster roster, Guid accountId, SignUpStatus status, DateTimeOffset now)
    {
        var signUp = new SignUp
        {
            ShiftId = roster.Shift.Id,
            AccountId = accountId,
            Status = status,
            StartsAt = roster.Shift.StartsAt,
            EndsAt = roster.Shift.EndsAt,
            CreatedAt = now,
            QueuedAt = now,
            StatusChangedAt = now,
            RiskVersion = roster.Post.RiskVersion,
        };
        db.SignUps.Add(signUp);
        if (status.HoldsPlace())
            roster.Shift.Taken++;
        audit.Record(accountId, status == SignUpStatus.Waitlisted ? "sign-up.waitlisted" : "sign-up.made", signUp.Id);
        var notice = status == SignUpStatus.Waitlisted ? SignUpNotices.Waitlisted(roster) : SignUpNotices.Placed(roster);
        notifier.Tell(accountId, notice, $"/sign-ups/{signUp.Id}");
        return signUp;
    }
}
