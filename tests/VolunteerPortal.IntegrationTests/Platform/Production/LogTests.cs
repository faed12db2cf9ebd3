using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace VolunteerPortal.IntegrationTests.Platform.Production;

/// <summary>What strangers send adds no line to a log, and a log is not for everybody.</summary>
public sealed class LogTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Plain = "application/x-www-form-urlencoded";

    [Fact]
    public async Task Control_characters_of_an_address_never_reach_a_line()
    {
        await using var process = PortalProcess.Start(portal.ConnectionString, portal.DataFolder);
        await process.Answers("/health/ready", HttpStatusCode.OK);

        foreach (var path in new[] { "/x%0a14:00:00%20INF%20forged", "/x%0d14:00:00%20INF%20forged", "/x%1b%5b31mforged",
            "/x%e2%80%a814:00:00%20INF%20forged", "/x%c2%85forged" })
            await Raw(process, path);
        await Eventually.Holds("all five are in the log", () => process.Said.Split("forged").Length == 6);

        var lines = process.Said.Split('\n');
        Assert.Equal(5, lines.Count(line => line.Contains("forged") && line.Contains(" GET /x")));
        Assert.DoesNotContain(process.Said, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.DoesNotContain(process.Said.Split("forged"), part => part.EndsWith('\u2028'));
    }

    [Fact]
    public async Task Log_files_are_for_the_portal_s_user_and_group()
    {
        await using var process = PortalProcess.Start(portal.ConnectionString, portal.DataFolder);
        await process.Answers("/health/ready", HttpStatusCode.OK);

        var logs = Directory.GetFiles(Path.Combine(portal.DataFolder, "logs"));

        Assert.NotEmpty(logs);
        Assert.All(logs,
            log => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(log)));
    }

    [Fact]
    public async Task A_request_leaves_one_warning_at_most_however_wrong_it_is()
    {
        await using var process = PortalProcess.Start(portal.ConnectionString, portal.DataFolder);
        await process.Answers("/health/ready", HttpStatusCode.OK);
        (string Body, string Type)[] wrong =
        [
            ("Form.Identifier=x", Plain),
            ("__RequestVerificationToken=CfDJ8forged&Form.Identifier=x", Plain),
            ("a=b", "multipart/form-data; boundary=x"),
            (string.Join('&', Enumerable.Range(0, 1_200).Select(n => $"a{n}=1")), Plain),
            (new string('a', 1_100_000), Plain),
            ("{}", "application/json"),
        ];

        foreach (var (body, type) in wrong)
            foreach (var path in new[] { "/login", "/register", "/prefs", "/office/comments/decisions",
                $"/appeals/{Guid.CreateVersion7()}/shares" })
            {
                using var content = new StringContent(body);
                content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                await process.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
                await process.Client.GetAsync("/next-please", TestContext.Current.CancellationToken);
            }

        await process.Client.GetAsync("/the-last-one", TestContext.Current.CancellationToken);
        await Eventually.Holds("the last request is in the log", () => process.Said.Contains("/the-last-one"));
        var perRequest = process.Said.Split("/next-please");
        Assert.Equal(5 * wrong.Length + 1, perRequest.Length);
        Assert.All(perRequest,
            said => Assert.InRange(said.Split('\n').Count(line => line.Contains(" WRN ") || line.Contains(" ERR ")), 0, 1));
    }

    /// <summary>As it stands here: HttpClient would tidy it.</summary>
    private static async Task Raw(PortalProcess process, string path)
    {
        using var socket = new TcpClient("127.0.0.1", new Uri(process.Url).Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
