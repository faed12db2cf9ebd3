using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using VolunteerPortal.Data;
using VolunteerPortal.Features.DutyPosts;

namespace VolunteerPortal.Features.SignUps;

/// <summary>
/// The lock order of the sign-up core, written down once: first the shift's row (several shifts: ascending by id), then its sign-ups.
/// Whoever changes a roster other than by taking a free place holds the shift's row for the length of the transaction.
/// </summary>
public static class RosterLock
{
    public const int Tries = 4;

    /// <summary>
    /// Of this node's units on one shift so many hold a connection at a time; the others wait for their turn without one. Else a rush on
    /// one shift would take all connections to stand before its row, and no other page could be shown.
    /// </summary>
    private static readonly PartitionedRateLimiter<Guid> Turns = PartitionedRateLimiter.Create<Guid, Guid>(shift =>
        RateLimitPartition.GetConcurrencyLimiter(shift, _ => new ConcurrencyLimiterOptions { PermitLimit = 2, QueueLimit = 2_000, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    /// <summary>
    /// Runs a unit on one shift in its own transaction, with the shift's row locked. Another unit may confirm the same person elsewhere at
    /// the same moment, or hold the row too long: a constraint, a deadlock or the end of patience then breaks this one, and it
    /// runs again with the facts as they now are.
    /// </summary>
    public static async Task<T> OnShift<T>(this PortalDb db, Guid shiftId, Func<Shift, DutyPost, Task<T>> unit)
    {
        using var turn = await Turns.AcquireAsync(shiftId);
        for (var attempt = 1; ; attempt++)
            try
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync();
                var shift = await db.Shifts.FromSql($"select * from shifts where id = {shiftId} for update").SingleAsync();
                var result = await unit(shift, await db.DutyPosts.SingleAsync(p => p.Id == shift.DutyPostId));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return result;
            }
            catch (Exception error) when (attempt < Tries && IsWorthAnotherTry(error))
            {
            }
    }

    /// <summary>
    /// PostgreSQL broke a statement because another stood in its way, and nothing is left of it. EF wraps what it takes for transient, a
    /// deadlock among them, once more than the rest: what counts is what PostgreSQL said.
    /// </summary>
    public static bool IsConflict(Exception error) => error.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure
    };

    private static bool IsWorthAnotherTry(Exception error) =>
        IsConflict(error) || error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } or PostgresException { ConstraintName: SignUpMapping.MostPlaces };
}
