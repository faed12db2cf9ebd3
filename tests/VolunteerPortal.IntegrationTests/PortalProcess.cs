using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VolunteerPortal.IntegrationTests;

/// <summary>The portal as a process of its own, as it runs in production: for what a test host cannot show (its start, its end, its
/// sockets).</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder _said = new();
    private readonly Process _process;

    private PortalProcess(ProcessStartInfo start, string url)
    {
        Url = url;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(url),
            Timeout = Patience };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Url { get; }

    public HttpClient Client { get; }

    public bool HasExited => _process.HasExited;

    public string Said
    {
        get
        {
            lock (_said)
                return _said.ToString();
        }
    }

    public static PortalProcess Start(string connectionString, string dataFolder, params (string Key, string? Value)[] settings) =>
        Begin([], connectionString, dataFolder, settings);

    /// <summary>Runs it to its end: a command, or a start that is refused. Gives its exit code and all it said.</summary>
    public static async Task<(int Code, string Said)> Run(PortalFixture portal, string[] arguments,
        params (string Key, string? Value)[] settings)
    {
        await using var process = Begin(arguments, portal.ConnectionString, portal.DataFolder, settings);
        using var patience = new CancellationTokenSource(Patience);
        await process._process.WaitForExitAsync(patience.Token);
        return (process._process.ExitCode, process.Said);
    }

    public static Task<(int Code, string Said)> Run(PortalFixture portal, params (string Key, string? Value)[] settings) =>
        Run(portal, [], settings);

    public Task Answers(string path, HttpStatusCode status) => Eventually.Holds($"{path} answers {status}. {Said}", async () =>
    {
        try
        {
            return (await Client.GetAsync(path)).StatusCode == status;
        }
        catch (HttpRequestException) when (!HasExited)
        {
            return false;
        }
    });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static PortalProcess Begin(string[] arguments, string connectionString, string dataFolder,
        (string Key, string? Value)[] settings)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        var program = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet"
            ? self
            : "dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        var usual = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = url,
            ["ConnectionStrings:Portal"] = connectionString,
            ["Portal:MasterKey"] = PortalFixture.MasterKey,
            ["Portal:DataFolder"] = dataFolder,
            ["Site:PublicUrl"] = url,
        };
        foreach (var (key, value) in settings)
            usual[key] = value;
        foreach (var (key, value) in usual)
            start.Environment[key.Replace(":", "__")] = value;
        free.Stop();
        return new PortalProcess(start, url);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        lock (_said)
            _said.AppendLine(line);
    }
}
