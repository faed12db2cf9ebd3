using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.Platform.Jobs;

/// <summary>Background work. A failed round is logged, shown on the administrator's status page and tried again with the next round; it
/// never ends the process. <paramref name="name"/> is the resource key of what that page calls it.</summary>
public abstract class Worker(string name, TimeSpan pause, WorkReports reports, TimeProvider clock, ILogger logger) : BackgroundService
{
    public abstract Task Work(CancellationToken stop);

    protected virtual Task Finish() => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        reports.Expect(name);
        while (await Pause(stoppingToken))
            await Try(() => Work(stoppingToken), stoppingToken);

        await Try(Finish, CancellationToken.None);
    }

    private async Task<bool> Pause(CancellationToken stop)
    {
        await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    private async Task Try(Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
            reports.Done(name);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped in mid-work; nothing went wrong
        }
        catch (Exception failure)
        {
            reports.Failed(name, failure);
            // A database that is away is reported once by its own watch; a stack trace for each round would only hide the rest
            if (DatabaseAway.Is(failure))
                logger.LogWarning("{Work} was put off: {Reason}", name, failure.GetBaseException().Message);
            else
                logger.LogError(failure, "{Work} failed and will be tried again", name);
        }
    }
}
