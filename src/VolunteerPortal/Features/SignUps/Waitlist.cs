using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Audit;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps;

/// <summary>The queue of a full shift: by priority, then by the time of joining. A freed place moves the first up who may serve.</summary>
public sealed class Waitlist(PortalDb db, AuditLog audit, Notifier notifier, TimeProvider clock, IOptions<SignUpLimits> limits)
{
    /// <summary>Joins under the shift's lock; takes the place instead if one came free meanwhile.</summary>
    public async Task<SignUpResult> Join(Guid shiftId, Guid accountId, Guid key)
    {
        try
        {
            return await db.OnShift<SignUpResult>(shiftId, async (shift, post) =>
            {
                var now = clock.GetUtcNow();
                var facts = await db.FactsOf(accountId, shiftId, post.RequiredCourseId, now);
                var roster = new Roster(shift, post);
                if (roster.WhyNotJoin(facts, now, limits.Value.MostFuturePlaces) is { } refusal)
                    return refusal;

                var status = shift.IsFull ? SignUpStatus.Waitlisted : roster.StatusOnPlace;
                var signUp = Add(shift, post, accountId, status, now);
                db.RequestKeys.Add(new RequestKey { AccountId = accountId, Key = key, SubjectId = shiftId, ResultId = signUp.Id, At = now });
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

    /// <summary>Gives back one place of a locked shift and promotes. The caller has already changed the sign-up that held it.</summary>
    public async Task FreePlace(Shift shift, DutyPost post)
    {
        shift.Taken--;
        // The leaver's row must be seen as gone by the facts of those who wait
        await db.SaveChangesAsync();
        await Promote(shift, post);
    }

    /// <summary>Moves up as many as there are free places. The shift is locked. Those who may not serve now keep their turn.</summary>
    public async Task Promote(Shift shift, DutyPost post)
    {
        var now = clock.GetUtcNow();
        if (shift.CancelledAt is not null || now >= shift.StartsAt || shift.Free == 0)
            return;

        var waiting = await InOrder(db.SignUps.Where(s => s.ShiftId == shift.Id && s.Status == SignUpStatus.Waitlisted)).ToListAsync();
        var facts = await db.FactsFor(shift.Id, post.RequiredCourseId, [.. waiting.Select(s => s.AccountId)], now);
        var roster = new Roster(shift, post);
        foreach (var signUp in waiting.TakeWhile(_ => shift.Free > 0))
        {
            if (roster.WhyNotPromote(facts[signUp.AccountId], now) is not null)
                continue;

            signUp.Become(roster.StatusOnPlace, now);
            shift.Taken++;
            audit.Record(null, "sign-up.promoted", signUp.Id);
            notifier.Tell(signUp.AccountId, Notices.Promoted, PromotionText(post, shift, signUp.Status), $"/sign-ups/{signUp.Id}");
        }
    }

    /// <summary>
    /// These people have just become free at a time: where they wait for a shift that has room only because they could not serve, they
    /// move up now. Each shift is a unit of its own; call it after the change that freed them is committed.
    /// </summary>
    public async Task PromoteFreed(IReadOnlyCollection<Guid> accountIds)
    {
        var shifts = await (
            from signUp in db.SignUps
            join shift in db.Shifts on signUp.ShiftId equals shift.Id
            where accountIds.Contains(signUp.AccountId) && signUp.Status == SignUpStatus.Waitlisted && shift.CancelledAt == null && shift.Taken < shift.Capacity
            select shift.Id).Distinct().OrderBy(id => id).ToListAsync();
        foreach (var shiftId in shifts)
            await db.OnShift(shiftId, async (shift, post) =>
            {
                await Promote(shift, post);
                return true;
            });
    }

    public static IOrderedQueryable<SignUp> InOrder(IQueryable<SignUp> waiting) =>
        waiting.OrderByDescending(s => s.Priority).ThenBy(s => s.QueuedAt).ThenBy(s => s.Id);

    private SignUp Add(Shift shift, DutyPost post, Guid accountId, SignUpStatus status, DateTimeOffset now)
    {
        var signUp = new SignUp
        {
            ShiftId = shift.Id,
            AccountId = accountId,
            Status = status,
            StartsAt = shift.StartsAt,
            EndsAt = shift.EndsAt,
            CreatedAt = now,
            QueuedAt = now,
            StatusChangedAt = now,
            RiskVersion = post.RiskVersion,
        };
        db.SignUps.Add(signUp);
        if (status.HoldsPlace())
            shift.Taken++;
        audit.Record(accountId, status == SignUpStatus.Waitlisted ? "sign-up.waitlisted" : "sign-up.made", signUp.Id);
        var title = status switch { SignUpStatus.Waitlisted => Notices.Waitlisted, SignUpStatus.Requested => Notices.Requested, _ => Notices.Confirmed };
        notifier.Tell(accountId, title, $"{post.Title}，{PortalTime.When(shift.StartsAt, shift.EndsAt)}。", $"/sign-ups/{signUp.Id}");
        return signUp;
    }

    private static string PromotionText(DutyPost post, Shift shift, SignUpStatus status)
    {
        var what = $"{post.Title}，{PortalTime.When(shift.StartsAt, shift.EndsAt)}。";
        return status == SignUpStatus.Confirmed ? what + $"请按时到{post.Place}；来不了请尽早取消。" : what + $"服务队会在 {Roster.AnswerHours} 小时内答复您。";
    }
}
