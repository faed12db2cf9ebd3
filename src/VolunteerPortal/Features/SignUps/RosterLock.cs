using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// The lock order of the sign-up core, written down once: first the shift's row (several shifts: ascending by id), then its sign-ups.
/// Whoever changes a roster other than by taking a free place holds the shift's row for the length of the transaction.
/// </summary>
public static class RosterLock
{
    /// <summary>
    /// Of this node's acts on one shift so many hold a connection at a time; the others wait without one. Else a rush on one shift would
    /// take all connections to stand before its row, and no other page could be shown.
    /// </summary>
    private static readonly PartitionedRateLimiter<Guid> Turns = PartitionedRateLimiter.Create<Guid, Guid>(shift =>
        RateLimitPartition.GetConcurrencyLimiter(shift, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 2,
            QueueLimit = 2_000,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>
    /// One act on one shift, with its row locked. Another act may confirm the same person elsewhere at the same moment, or hold the row too
    /// long: a constraint, a deadlock or the end of patience then breaks this one, and it runs again with the facts as they now are.
    /// </summary>
    public static async Task<T> OnRoster<T>(this PortalDb db, Guid shiftId, Func<Roster, Task<T>> act)
    {
        using var turn = await Turns.AcquireAsync(shiftId);
        return await db.InTransaction(async () => await act(await db.LockRoster(shiftId)), IsWorthAnotherTry);
    }

    public static Task OnRoster(this PortalDb db, Guid shiftId, Func<Roster, Task> act) => db.OnRoster(shiftId, async roster =>
    {
        await act(roster);
        return true;
    });

    private static async Task<Roster> LockRoster(this PortalDb db, Guid shiftId)
    {
        var shift = await db.Shifts.FromSql($"select * from shifts where id = {shiftId} for update").SingleAsync();
        return new Roster(shift, await db.DutyPosts.SingleAsync(p => p.Id == shift.DutyPostId));
    }

    private static bool IsWorthAnotherTry(Exception error) => Transactions.IsConflict(error)
        || error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation }
            or PostgresException { ConstraintName: SignUpMapping.MostPlaces };
}
