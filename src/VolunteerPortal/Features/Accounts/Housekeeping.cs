using Npgsql;

namespace VolunteerPortal.Features.Accounts;

/// <summary>Once a minute, takes away what has run out: captchas, sessions, counters. An account's own counter stays: failures in a row never age.</summary>
public sealed class Housekeeping(NpgsqlDataSource database, TimeProvider clock, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public async Task Sweep(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("delete from captchas where expires_at < now()"));
        batch.BatchCommands.Add(Command("delete from sessions where expires_at < $1 or last_seen_at + idle_limit < $1", now));
        batch.BatchCommands.Add(Command(
            "delete from login_guards where key not like 'account:%' and window_start < $1 and (blocked_until is null or blocked_until < $1)", now.AddDays(-1)));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await Sweep(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                // The database is away; the next minute will do
                logger.LogWarning("Housekeeping was put off: {Reason}", e.Message);
            }
    }

    private static NpgsqlBatchCommand Command(string text, DateTimeOffset moment) => new(text) { Parameters = { new NpgsqlParameter { Value = moment.UtcDateTime } } };
}
