using Npgsql;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Data;

public static class Transactions
{
    public const int Tries = 4;

    /// <summary>
    /// Runs one act in one transaction: what it changed is saved and committed at its end, and nothing of it stands when it throws or
    /// refuses. With <paramref name="isWorthAnotherTry"/> it runs again, with everything read anew, where another act stood in its way.
    /// </summary>
    public static async Task<T> InTransaction<T>(this PortalDb db, Func<Task<T>> act, Func<Exception, bool>? isWorthAnotherTry = null)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                if (isWorthAnotherTry is not null)
                    db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync();
                var result = await act();
                if (result is Refusal)
                {
                    // Nor with whatever the same request saves next
                    db.ChangeTracker.Clear();
                    return result;
                }

                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return result;
            }
            catch (Exception error) when (attempt < Tries && isWorthAnotherTry?.Invoke(error) == true)
            {
            }
    }

    public static Task InTransaction(this PortalDb db, Func<Task> act) => db.InTransaction(async () =>
    {
        await act();
        return true;
    });

    /// <summary>
    /// PostgreSQL broke a statement because another stood in its way, and nothing is left of it. EF wraps what it takes for transient, a
    /// deadlock among them, once more than the rest: what counts is what PostgreSQL said.
    /// </summary>
    public static bool IsConflict(Exception error) => error.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure
    };
}
