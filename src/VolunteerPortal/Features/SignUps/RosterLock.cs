using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// The lock order of sign-ups: first the shift's row (several: ascending by id), then its sign-ups. Every change of a roster locks the
/// shift's row until the end of the transaction, but for taking a free place, which needs one statement only (<see cref="Placement"/>).
/// </summary>
public static class RosterLock
{
    /// <summary>
    /// So many acts of this node on one shift hold a connection; the others wait without one. Else a rush on one shift would take all
    /// connections.
    /// </summary>
    private static readonly PartitionedRateLimiter<Guid> Turns = PartitionedRateLimiter.Create<Guid, Guid>(shift =>
        RateLimitPartition.GetConcurrencyLimiter(shift, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 2,
            QueueLimit = 2_000,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>
    /// One act on one shift, with its row locked. A constraint (the person was confirmed elsewhere), a deadlock or a lock timeout breaks
    /// it, and it runs again with new facts.
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
