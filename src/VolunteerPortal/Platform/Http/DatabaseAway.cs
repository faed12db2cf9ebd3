using Npgsql;

namespace VolunteerPortal.Platform.Http;

public static class DatabaseAway
{
    private static readonly string[] States =
    [
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
        PostgresErrorCodes.DiskFull,
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.QueryCanceled,
        // Another version of the program is at work on the schema
        PostgresErrorCodes.UndefinedTable,
        PostgresErrorCodes.UndefinedColumn,
    ];

    public static bool Is(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is NpgsqlException database)
                return IsAway(database);

        return false;
    }

    /// <summary>What the server did not report is trouble on the way to it: no connection, none free, no answer in time.</summary>
    private static bool IsAway(NpgsqlException exception) =>
        exception is not PostgresException { SqlState: var state }
        || States.Contains(state)
        || state.StartsWith("08", StringComparison.Ordinal);
}
