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

    public static async Task<(Shift Shift, DutyPost Post)?> LockShift(this PortalDb db, Guid shiftId)
    {
        var shift = await db.Shifts.FromSql($"select * from shifts where id = {shiftId} for update").SingleOrDefaultAsync();
        return shift is null ? null : (shift, await db.DutyPosts.SingleAsync(p => p.Id == shift.DutyPostId));
    }

    /// <summary>
    /// Runs a unit in its own transaction. Another unit may confirm the same person elsewhere at the same moment: the overlap
    /// constraint or a deadlock then breaks this one, and it runs again with the facts as they now are.
    /// </summary>
    public static async Task<T> InUnit<T>(this PortalDb db, Func<Task<T>> unit)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            try
            {
                var result = await unit();
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return result;
            }
            catch (Exception error) when (attempt < Tries && IsWorthAnotherTry(error))
            {
                await transaction.RollbackAsync();
            }
        }
    }

    /// <summary>EF wraps what it takes for transient, a deadlock among them, once more than the rest: what counts is what PostgreSQL said.</summary>
    public static bool IsDeadlock(Exception error) => error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };

    private static bool IsWorthAnotherTry(Exception error) =>
        IsDeadlock(error) || error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.SerializationFailure };
}
