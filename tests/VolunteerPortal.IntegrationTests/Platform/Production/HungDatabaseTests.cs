using System.Diagnostics;
using System.Net;
using Npgsql;
using PrivatePostgres;

namespace VolunteerPortal.IntegrationTests.Platform.Production;

/// <summary>
/// A server whose processes stand still answers nothing and refuses nothing, which is worse than one that is gone. Nobody waits for it
/// longer than two seconds; the time is measured against a page that needs no database, so that a busy machine makes no difference.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HungDatabaseTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);

    [Fact]
    public async Task While_the_server_hangs_every_page_is_503_within_two_seconds()
    {
        await using var server = await PostgresServer.Start(new PrivatePostgresOptions { Throwaway = true });
        await VolunteerPortal.Data.Migrator.Migrate(server.ConnectionString, () => TestKeys.Keys, TestContext.Current.CancellationToken);
        var folder = Directory.CreateTempSubdirectory("portal-hung-").FullName;
        var account = await new Given(server.ConnectionString, TestKeys.Keys).Account("林霜降", a => a.HomeRegionCode = "43");
        var session = await Given.Session(server.ConnectionString, account.Id);
        await using var process = PortalProcess.Start(server.ConnectionString, folder,
            [.. LimitsPerAddress.All.Select(limit => (limit, (string?)LimitsPerAddress.Lifted))]);
        await process.Answers("/health/ready", HttpStatusCode.OK);
        string[] paths = ["/search?q=x", "/me", "/login", "/posts?day=2026-03-21&x=1", "/appeals?q=y", "/me/messages", "/register"];
        foreach (var path in paths)
            await Ask(process, path, session);

        var slow = new List<string>();
        Signal(server, "STOP");
        try
        {
            foreach (var path in paths.Concat(paths))
            {
                var (status, took) = await Ask(process, path, session);
                if (status != HttpStatusCode.ServiceUnavailable || took > Longest + Grace)
                    slow.Add($"{path}: {(int)status} after {took.TotalSeconds:0.0} s");
            }
        }
        finally
        {
            Signal(server, "CONT");
        }

        Assert.Empty(slow);
        await process.Answers("/search?q=x", HttpStatusCode.OK);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(HttpStatusCode Status, TimeSpan Took)> Ask(PortalProcess process, string path, string session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        // Who is logged in is sent on from these two by what is known of the session, without the database
        if (path is not ("/login" or "/register"))
            request.Headers.Add("Cookie", $"__Host-vp={session}");
        var clock = Stopwatch.StartNew();
        using var answer = await process.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, clock.Elapsed);
    }

    /// <summary>To the server's main process and all of its children.</summary>
    private static void Signal(PostgresServer server, string signal)
    {
        var main = File.ReadLines(Path.Combine(new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!, "data", "postmaster.pid"))
            .First();
        using var kill = Process.Start("/bin/sh", ["-c", "kill -$1 $2 $(ps -o pid= --ppid $2)", "sh", signal, main]);
        kill.WaitForExit();
    }
}
