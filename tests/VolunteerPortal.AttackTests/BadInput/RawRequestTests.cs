using System.Net;
using System.Net.Sockets;
using System.Text;
using VolunteerPortal.AttackTests.BadInput.Naughty;

namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>What no client library sends: requests that are broken as such, written on the socket by hand.</summary>
public sealed class RawRequestTests(PortalOnAPort portal) : IClassFixture<PortalOnAPort>
{
    private const string Host = "Host: localhost\r\nConnection: close\r\n";
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>It knows no such version of HTTP.</summary>
    private const int VersionNotSupported = 505;

    public static TheoryData<string, string> Requests => new()
    {
        { "nothing", "" },
        { "a line end", "\r\n\r\n" },
        { "no version", "GET /\r\n\r\n" },
        { "version 0.9", "GET / HTTP/0.9\r\n\r\n" },
        { "version 1.0 without a host", "GET / HTTP/1.0\r\n\r\n" },
        { "version 3.0", $"GET / HTTP/3.0\r\n{Host}\r\n" },
        { "a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" },
        { "the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" },
        { "no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n" },
        { "two hosts", $"GET / HTTP/1.1\r\nHost: evil.example\r\n{Host}\r\n" },
        { "an empty host", "GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n" },
        { "a host with a path", "GET / HTTP/1.1\r\nHost: localhost/evil\r\nConnection: close\r\n\r\n" },
        { "a host with a line end", "GET / HTTP/1.1\r\nHost: a\nX-Evil: 1\r\nConnection: close\r\n\r\n" },
        { "an address of another site", $"GET http://evil.example/ HTTP/1.1\r\n{Host}\r\n" },
        { "an asterisk", $"GET * HTTP/1.1\r\n{Host}\r\n" },
        { "OPTIONS of everything", $"OPTIONS * HTTP/1.1\r\n{Host}\r\n" },
        { "CONNECT", $"CONNECT evil.example:443 HTTP/1.1\r\n{Host}\r\n" },
        { "TRACE", $"TRACE / HTTP/1.1\r\n{Host}\r\n" },
        { "a method nobody knows", $"BREW /posts HTTP/1.1\r\n{Host}\r\n" },
        { "a method in small letters", $"get / HTTP/1.1\r\n{Host}\r\n" },
        { "a method of ten thousand letters", $"{NaughtyUnicode.Times("A", 10_000)} / HTTP/1.1\r\n{Host}\r\n" },
        { "PUT to a page", $"PUT /posts HTTP/1.1\r\n{Host}Content-Length: 1\r\n\r\nx" },
        { "DELETE of a page", $"DELETE /appeals HTTP/1.1\r\n{Host}\r\n" },
        { "bytes of no alphabet in the path", $"GET /\u00ff\u00fe\u0080 HTTP/1.1\r\n{Host}\r\n" },
        { "a null byte in the path", $"GET /posts\u0000x HTTP/1.1\r\n{Host}\r\n" },
        { "a null byte, escaped, in the path", $"GET /posts%00x HTTP/1.1\r\n{Host}\r\n" },
        { "a space in the path", $"GET /po sts HTTP/1.1\r\n{Host}\r\n" },
        { "dots above the root", $"GET /../../../../etc/passwd HTTP/1.1\r\n{Host}\r\n" },
        { "escaped dots above the root", $"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n{Host}\r\n" },
        { "twice escaped dots", $"GET /files/%252e%252e/%252e%252e HTTP/1.1\r\n{Host}\r\n" },
        { "backslashes", $"GET \\..\\..\\x HTTP/1.1\r\n{Host}\r\n" },
        { "half an escape", $"GET /posts%2 HTTP/1.1\r\n{Host}\r\n" },
        { "an overlong slash", $"GET /posts%c0%afx HTTP/1.1\r\n{Host}\r\n" },
        { "a fragment", $"GET /posts#x HTTP/1.1\r\n{Host}\r\n" },
        { "a line of nine thousand letters", $"GET /{NaughtyUnicode.Times("a", 9_000)} HTTP/1.1\r\n{Host}\r\n" },
        { "a header of twenty thousand letters", $"GET / HTTP/1.1\r\n{Host}X: {NaughtyUnicode.Times("a", 20_000)}\r\n\r\n" },
        { "two hundred headers", $"GET / HTTP/1.1\r\n{Host}{NaughtyUnicode.Times("X: y\r\n", 200)}\r\n" },
        { "a folded header", $"GET / HTTP/1.1\r\n{Host}X: a\r\n b\r\n\r\n" },
        { "a header without a colon", $"GET / HTTP/1.1\r\n{Host}nonsense\r\n\r\n" },
        { "a header without a name", $"GET / HTTP/1.1\r\n{Host}: x\r\n\r\n" },
        { "a null byte in a header", $"GET / HTTP/1.1\r\n{Host}X: a\u0000b\r\n\r\n" },
        { "a bare line feed in a header", $"GET / HTTP/1.1\r\n{Host}X: a\nX-Evil: 1\r\n\r\n" },
        { "line feeds only", "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n" },
        { "two lengths", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc" },
        { "a negative length", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Content-Length: -1\r\n\r\n" },
        { "a length of twenty figures", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Content-Length: 99999999999999999999\r\n\r\n" },
        { "a length and chunks",
            $"POST /prefs HTTP/1.1\r\n{Host}{Form}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin "
                + "HTTP/1.1\r\n\r\n" },
        { "chunks of no number", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Transfer-Encoding: chunked\r\n\r\nxyz\r\n" },
        { "a chunk too large to count", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n" },
        { "a coding nobody knows", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Transfer-Encoding: gzip, nonsense\r\n\r\n" },
        { "an expectation nobody knows", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Expect: 200-maybe\r\nContent-Length: 3\r\n\r\na=b" },
        { "a body that ends too soon", $"POST /prefs HTTP/1.1\r\n{Host}{Form}Content-Length: 100\r\n\r\na=b" },
        { "an upgrade",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                + "13\r\nSec-WebSocket-Key: x\r\n\r\n" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_broken_request_is_refused_and_the_next_is_answered(string name, string request)
    {
        var answer = await Exchange(Encoding.Latin1.GetBytes(request));
        using var client = new HttpClient();
        using var next = await client.GetAsync(new Uri(portal.Address, "/health/live"), TestContext.Current.CancellationToken);

        var status = StatusOf(answer);
        Assert.True(status is null or < 500 or VersionNotSupported, $"{name}: {answer}");
        Assert.DoesNotContain("X-Evil", answer);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    /// <summary>Null when the server hung up without a word, which it may.</summary>
    private static int? StatusOf(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer[9..12]) : null;

    /// <summary>Sends, and reads until the server has said all; when it waits for more, it is told that there is none.</summary>
    private async Task<string> Exchange(byte[] request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(portal.Address.Host, portal.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        using var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(request, TestContext.Current.CancellationToken);
            if (!await IsRead(stream, answer))
            {
                socket.Client.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(answer, TestContext.Current.CancellationToken);
            }
        }
        catch (IOException)
        {
            // It hung up while it was still being talked to
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    private static async Task<bool> IsRead(NetworkStream stream, MemoryStream answer)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
