using Npgsql;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.SignUps;

/// <summary>Nobody sends a form again after a month. If so, the index on sign-ups still refuses a second one.</summary>
public sealed class RequestKeySweep(NpgsqlDataSource database, WorkReports reports, TimeProvider clock, ILogger<RequestKeySweep> logger)
    : Worker("清理用过的报名表单编号", TimeSpan.FromHours(1), reports, clock, logger)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>A rush may leave a hundred thousand a day; parts keep each statement short.</summary>
    private const int AtATime = 5_000;

    private readonly TimeProvider _clock = clock;

    public override async Task Work(CancellationToken stop)
    {
        await using var delete = database.CreateCommand(
            "delete from request_keys where (account_id, key) in " +
            "(select account_id, key from request_keys where at < $1 order by at limit $2)");
        delete.Parameters.AddWithValue((_clock.GetUtcNow() - KeptFor).UtcDateTime);
        delete.Parameters.AddWithValue(AtATime);
        while (await delete.ExecuteNonQueryAsync(stop) == AtATime)
        {
        }
    }
}
