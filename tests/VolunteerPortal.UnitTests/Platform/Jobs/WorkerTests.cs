using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.UnitTests.Platform.Jobs;

public sealed class WorkerTests
{
    [Fact]
    public async Task A_failure_is_logged_and_reported_and_the_next_round_runs_as_usual()
    {
        using var worker = new Rounds((round, _) => round <= 2
            ? throw new InvalidOperationException("林霜降 19900000000")
            : Task.CompletedTask);

        await worker.RunUntil(round: 4);

        Assert.Equal([0, 1, 2, 0], worker.Told.Select(r => r.Failures));
        Assert.Equal((nameof(InvalidOperationException), null), (worker.Told[2].Failure, worker.Told[2].DoneAt));
        Assert.NotNull(worker.Told[3].DoneAt);
        Assert.NotNull(worker.Told[3].FailedAt);
        Assert.Equal([LogLevel.Error, LogLevel.Error], worker.Log.Levels);
    }

    [Fact]
    public async Task A_database_that_is_away_is_a_warning_without_a_trace()
    {
        using var worker = new Rounds((_, _) =>
            throw new NpgsqlException("refused", new SocketException((int)SocketError.ConnectionRefused)));

        await worker.RunUntil(round: 3);

        Assert.Equal(2, worker.Told[2].Failures);
        Assert.All(worker.Log.Levels, level => Assert.Equal(LogLevel.Warning, level));
        Assert.Equal(0, worker.Log.Traces);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_has_not_failed_and_finishes_what_is_left()
    {
        using var worker = new Rounds((_, stop) => Task.Delay(Timeout.Infinite, stop));

        await worker.RunUntil(round: 1);

        Assert.True(worker.Finished);
        Assert.Equal(0, worker.Reports.All.Single().Failures);
        Assert.Empty(worker.Log.Levels);
    }

    private sealed class Rounds(Func<int, CancellationToken, Task> work, WorkReports reports, HeardLog log)
        : Worker("work", TimeSpan.FromMilliseconds(1), reports, TimeProvider.System, log)
    {
        private readonly TaskCompletionSource _reached = new();
        private int _last;

        public Rounds(Func<int, CancellationToken, Task> work)
            : this(work, new WorkReports(new FakeTimeProvider()), new HeardLog())
        {
        }

        public WorkReports Reports { get; } = reports;

        public HeardLog Log { get; } = log;

        /// <summary>What was told of the work at the beginning of each round.</summary>
        public List<WorkReport> Told { get; } = [];

        public bool Finished { get; private set; }

        public async Task RunUntil(int round)
        {
            _last = round;
            await StartAsync(CancellationToken.None);
            await _reached.Task.WaitAsync(TestContext.Current.CancellationToken);
            await StopAsync(CancellationToken.None);
        }

        public override Task Work(CancellationToken stop)
        {
            Told.Add(Reports.All.Single());
            if (Told.Count == _last)
                _reached.TrySetResult();
            return work(Told.Count, stop);
        }

        protected override Task Finish()
        {
            Finished = true;
            return Task.CompletedTask;
        }
    }

    private sealed class HeardLog : ILogger
    {
        public List<LogLevel> Levels { get; } = [];

        public int Traces { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            Levels.Add(logLevel);
            Traces += exception is null ? 0 : 1;
        }
    }
}
