using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VolunteerPortal.IntegrationTests.Platform.Production;

/// <summary>What one client can do with connections and bodies, on a real socket.</summary>
public sealed class SocketTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task One_address_holds_so_many_connections_and_leaves_the_others_theirs()
    {
        await using var process = await Started(("Portal:ConnectionsPerAddress", "10"));
        var held = new List<Socket>();
        for (var at = 0; at < 40; at++)
            held.Add(await Connect(process, IPAddress.Parse("127.0.0.2")));

        await Eventually.Holds("all but ten are closed by the portal", () => held.Count(IsOpen) == 10);
        await process.Answers("/health/ready", HttpStatusCode.OK);

        held.ForEach(socket => socket.Dispose());
        using var again = await Connect(process, IPAddress.Parse("127.0.0.2"));
        await Eventually.Holds("there is room again",
            async () => (await Send(process, "127.0.0.2", "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .StartsWith("HTTP/1.1 200", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proxy_that_is_trusted_brings_everybody_and_is_not_counted()
    {
        await using var process = await Started(("Portal:ConnectionsPerAddress", "2"), ("Portal:TrustedProxies:0", "127.0.0.2"));

        var held = new List<Socket>();
        for (var at = 0; at < 20; at++)
            held.Add(await Connect(process, IPAddress.Parse("127.0.0.2")));
        await process.Answers("/health/ready", HttpStatusCode.OK);

        Assert.All(held, socket => Assert.True(IsOpen(socket)));
        held.ForEach(socket => socket.Dispose());
    }

    /// <summary>Slow, but steadily: at this pace the body would take a day.</summary>
    [Fact]
    public async Task A_body_too_large_for_its_page_is_not_read_for_longer_than_ten_seconds()
    {
        await using var process = await Started();
        using var socket = await Connect(process, IPAddress.Loopback);
        await socket.SendAsync(Encoding.ASCII.GetBytes("POST /prefs HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + "application/x-www-form-urlencoded\r\nContent-Length: 30000000\r\n\r\n"));
        var clock = Stopwatch.StartNew();

        await Eventually.Holds("the portal has answered and closed", async () =>
        {
            if (!IsOpen(socket))
                return true;
            try
            {
                await socket.SendAsync(new byte[100]);
            }
            catch (SocketException)
            {
                return true;
            }

            return false;
        });

        // Ten seconds, and as many again on a busy machine; before, there was no end
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Theory]
    [InlineData(33_000_000)]
    [InlineData(1_500_000)]
    public async Task A_browser_that_sends_too_much_gets_the_page_that_says_so(int bytes)
    {
        await using var process = await Started();
        using var body = new ByteArrayContent(new byte[bytes]) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } };

        using var answer = await process.Client.PostAsync("/prefs", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("内容太大了", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_asks_before_sending_too_much_is_told_before_it()
    {
        await using var process = await Started();

        var answer = await Send(process, "127.0.0.1",
            "POST /prefs HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + "99000000\r\nExpect: 100-continue\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413", answer);
        Assert.Contains("内容太大了", answer);
    }

    private async Task<PortalProcess> Started(params (string Key, string? Value)[] settings)
    {
        var process = PortalProcess.Start(portal.ConnectionString, portal.DataFolder, settings);
        await process.Answers("/health/ready", HttpStatusCode.OK);
        return process;
    }

    private static async Task<Socket> Connect(PortalProcess process, IPAddress from)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, new Uri(process.Url).Port);
        }
        catch (SocketException closed) when (closed.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Taken and closed again before this end had looked
        }

        return socket;
    }

    private static bool IsOpen(Socket socket)
    {
        try
        {
            return !(socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<string> Send(PortalProcess process, string from, string request)
    {
        using var socket = await Connect(process, IPAddress.Parse(from));
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
            await using var stream = new NetworkStream(socket);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
            return "";
        }
    }
}
