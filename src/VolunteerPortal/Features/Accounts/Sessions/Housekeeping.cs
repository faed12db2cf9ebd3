using Npgsql;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>An account's own counter stays: failures in a row never age.</summary>
public sealed class Housekeeping(NpgsqlDataSource database, WorkReports reports, TimeProvider clock, ILogger<Housekeeping> logger)
    : Worker("清理过期的验证码、登录和计数", TimeSpan.FromMinutes(1), reports, clock, logger)
{
    private const int PatienceSeconds = 60;

    private readonly TimeProvider _clock = clock;

    public override async Task Work(CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var batch = new NpgsqlBatch(connection, transaction) { Timeout = PatienceSeconds };
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"set local statement_timeout = '{PatienceSeconds}s'"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from captchas where expires_at < now()"));
        batch.BatchCommands.Add(Command("delete from sessions where expires_at < $1 or last_seen_at + idle_limit < $1", now));
        batch.BatchCommands.Add(Command(
            "delete from login_guards where key not like 'account:%' "
                + "and window_start < $1 and (blocked_until is null or blocked_until < $1)", now.AddDays(-1)));
        await batch.ExecuteNonQueryAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static NpgsqlBatchCommand Command(string text, DateTimeOffset moment) =>
        new(text) { Parameters = { new NpgsqlParameter { Value = moment.UtcDateTime } } };
}
