using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VolunteerPortal.LoadTests;

/// <summary>A web program started by us, on loopback, writing to a log file. Ended by its id when we are done.</summary>
public sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly string _log;

    private ChildProgram(Process process, string url, string log)
    {
        (Process, Url, _log) = (process, url, log);
        AppDomain.CurrentDomain.ProcessExit += EndWithUs;
    }

    public Process Process { get; }

    public string Url { get; }

    /// <summary>The shell gives way to the program (exec), so the process is the program's own and its output costs us nothing.</summary>
    public static ChildProgram Start(string log, string url, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var description = new ProcessStartInfo("/bin/sh",
            ["-c", "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1 </dev/null", "sh", log, .. command]);
        foreach (var (name, value) in environment)
            description.Environment[name] = value;
        return new ChildProgram(Process.Start(description)!, url, log);
    }

    /// <summary>This very program, in one of its two other roles.</summary>
    public static ChildProgram StartSelf(string log, string role, params string[] arguments)
    {
        var url = FreeUrl();
        return Start(log, url, new Dictionary<string, string>(), [Dotnet, typeof(ChildProgram).Assembly.Location, role, url, .. arguments]);
    }

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileName(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    public static string FreeUrl(int port = 0)
    {
        if (port != 0)
            return $"http://127.0.0.1:{port}";

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    /// <summary>How long after its start the program first answered this page with 200.</summary>
    public async Task<TimeSpan> FirstAnswer(string path)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return _sinceStart.Elapsed;
                throw new InvalidOperationException($"{Url}{path} answered {(int)answer.StatusCode}. {LogTail()}");
            }
            catch (HttpRequestException) when (!Process.HasExited && _sinceStart.Elapsed < Patience)
            {
                await Task.Delay(3);
            }
            catch (HttpRequestException)
            {
                throw new InvalidOperationException($"{Url} does not answer. {LogTail()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= EndWithUs;
        if (!Process.HasExited)
        {
            using var terminate = Process.Start("/bin/kill", ["-TERM", $"{Process.Id}"]);
            await terminate.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await Process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Process.Kill();
            }
        }

        Process.Dispose();
    }

    /// <summary>When somebody ends this program (Ctrl+C, kill) there is no time for more.</summary>
    private void EndWithUs(object? sender, EventArgs e)
    {
        if (!Process.HasExited)
            Process.Kill();
    }

    private string LogTail() => $"The last lines of {_log}:\n{string.Join('\n', File.ReadLines(_log).TakeLast(15))}";
}
