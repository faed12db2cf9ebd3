namespace VolunteerPortal.Data;

public sealed class DatabaseWatch(DatabaseReadiness readiness, TimeProvider clock, ILogger<DatabaseWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = DatabaseCondition.Ready;
        while (!readiness.IsReady && !stoppingToken.IsCancellationRequested)
        {
            if (await readiness.Check(stoppingToken) is var condition && condition != told)
                Tell(told = condition);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Tell(DatabaseCondition condition)
    {
        switch (condition)
        {
            case DatabaseCondition.Away:
                logger.LogWarning("The database does not answer; every page is 503 until it does");
                break;
            case DatabaseCondition.NotMigrated:
                logger.LogWarning("The database is not migrated; every page is 503 until `migrate` has run");
                break;
            case DatabaseCondition.OtherKey:
                logger.LogCritical("{Sentence}", DatabaseReadiness.OtherKeySentence);
                break;
            default:
                logger.LogInformation("The database is ready");
                break;
        }
    }
}
