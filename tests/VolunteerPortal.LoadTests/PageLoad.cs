using System.Globalization;
using System.Text.RegularExpressions;
using PrivatePostgres;

namespace VolunteerPortal.LoadTests;

/// <summary>Asks for one page as fast as it comes: with wrk where it is installed, else with a loop of our own, which costs more of the
/// machine.</summary>
public sealed partial class PageLoad(string? wrk)
{
    private const int Connections = 32;

    public string Generator => wrk is null ? "HttpClient" : "wrk";

    public static PageLoad Find() => new(new PostgresSearch().Command("wrk"));

    public Task<Load> Run(string url, string? cookie, double seconds) =>
        wrk is null ? OwnLoop(url, cookie, TimeSpan.FromSeconds(seconds)) : RunWrk(wrk, url, cookie, seconds);

    private static async Task<Load> RunWrk(string wrk, string url, string? cookie, double seconds)
    {
        string[] header = cookie is null ? [] : ["-H", $"Cookie: {cookie}"];
        var output = await PostgresCommand.Run(null, wrk,
            ["-t1", $"-c{Connections}", $"-d{Math.Ceiling(seconds)}s", "--latency", .. header, url]);
        var total = Requests().Match(output);
        return new Load(
            Integer(total.Groups["count"]),
            Integer(Refused().Match(output).Groups["count"]) + SocketErrors().Matches(output).Sum(m => Integer(m.Groups["count"])),
            Milliseconds(total.Groups["time"].Value) / 1000,
            Milliseconds(Percentile(output, 50)),
            Milliseconds(Percentile(output, 99)));
    }

    private static async Task<Load> OwnLoop(string url, string? cookie, TimeSpan length)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = Connections });
        return await Load.Closed(Connections, 2_000_000, length, async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie);
            using var answer = await client.SendAsync(request);
            return answer.IsSuccessStatusCode;
        });
    }

    private static int Integer(Group number) => number.Success ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 0;

    private static string Percentile(string output, int percent) =>
        Regex.Match(output, $@"^\s+{percent}%\s+(\S+)", RegexOptions.Multiline).Groups[1].Value;

    private static double Milliseconds(string text)
    {
        var parts = Time().Match(text);
        var number = double.Parse(parts.Groups["number"].Value, CultureInfo.InvariantCulture);
        return parts.Groups["unit"].Value switch { "us" => number / 1000, "ms" => number, "m" => number * 60_000, _ => number * 1000 };
    }

    [GeneratedRegex(@"(?<count>\d+) requests in (?<time>[\d.]+\w+)")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (?<count>\d+)")]
    private static partial Regex Refused();

    [GeneratedRegex(@"(?:connect|read|write|timeout) (?<count>\d+)")]
    private static partial Regex SocketErrors();

    [GeneratedRegex(@"(?<number>[\d.]+)(?<unit>us|ms|s|m)")]
    private static partial Regex Time();
}
