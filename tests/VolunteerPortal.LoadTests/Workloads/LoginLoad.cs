using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>W3: whole logins (form, challenge, proof of work, password) against the bare hash of a password.</summary>
public static class LoginLoad
{
    private const int PerRound = 32;
    private const int Clients = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task Measure(Bench bench)
    {
        using var http = WebClient.NewHttp();
        for (var warm = 0; warm < 3; warm++)
            await LogIn(bench, http, warm);

        var samples = await Contender.TakeTurns(bench.Options.Rounds,
            new Contender("hash", _ => HashLoop(bench)),
            new Contender("login", round => LogIn(bench, http, round + 3)));
        if (samples["login"].Sum(s => s.Load.Failures) is > 0 and var turnedAway)
            bench.Report.Remark($"W3: {turnedAway} logins were asked to come back later.");
        bench.Report.Add(new Row("W3", $"limit: PBKDF2-SHA512, {PasswordHashing.Iterations:N0} rounds", samples["hash"]));
        bench.Report.Add(new Row("W3", "login: form, challenge, password", samples["login"]) { Limit = samples["hash"], CpuCeiling = 1.3 });
        await LoginTiming.Measure(bench, http);
    }

    /// <summary>
    /// Thirty-two people open the page, solve the challenge and send their passwords. The solving is not counted: it is done by their own
    /// devices, and here it would slow down the other half of the same core while the portal hashes.
    /// </summary>
    private static async Task<Sample> LogIn(Bench bench, HttpClient http, int round)
    {
        var open = new (WebClient Client, ProofOfWorkChallenge Challenge)[PerRound];
        var opening = await bench.Meter.Measure(bench.Portal.Process, () => Load.Closed(Clients, PerRound, Longest, async i =>
        {
            open[i] = await Open(http, bench.Portal.Url);
            return true;
        }));
        var ready = open.Select(browser => (browser.Client, Proof: ProofOfWork.Solve(browser.Challenge)!)).ToArray();
        var sending = await bench.Meter.Measure(bench.Portal.Process, () => Load.Closed(Clients, PerRound, Longest, async i =>
        {
            var status = await Send(ready[i], People.UserName(round * PerRound + i + 1), People.Password);
            // 503 says that too many passwords wait to be hashed: slow, not wrong
            bench.Report.Require($"W3: the right password was answered {(int)status}",
                status is HttpStatusCode.Found or HttpStatusCode.ServiceUnavailable);
            return status == HttpStatusCode.Found && ready[i].Client.Has("__Host-vp");
        }));
        return new Sample(sending.Load with { Seconds = sending.Load.Seconds + opening.Load.Seconds }, opening.Program + sending.Program,
            opening.Postgres + sending.Postgres);
    }

    /// <summary>A browser on the login page, its proof of work done.</summary>
    public static async Task<(WebClient Client, string Proof)> Ready(HttpClient http, string site)
    {
        var (client, challenge) = await Open(http, site);
        return (client, ProofOfWork.Solve(challenge)!);
    }

    private static async Task<(WebClient Client, ProofOfWorkChallenge Challenge)> Open(HttpClient http, string site)
    {
        var client = new WebClient(http, site);
        await client.Open("/login");
        return (client, JsonSerializer.Deserialize<ProofOfWorkChallenge>(await client.Open("/captcha/login/challenge"))!);
    }

    public static Task<HttpStatusCode> Send((WebClient Client, string Proof) browser, string account, string password) =>
        browser.Client.Post("/login", ("account", account), ("password", password), ("captchaProof", browser.Proof));

    /// <summary>As many at once as the portal's gate lets through.</summary>
    private static async Task<Sample> HashLoop(Bench bench)
    {
        using var self = Process.GetCurrentProcess();
        var (password, salt) = (Encoding.UTF8.GetBytes(People.Password), RandomNumberGenerator.GetBytes(16));
        return await bench.Meter.Measure(self, () => Load.Closed(Math.Max(1, Environment.ProcessorCount / 2), PerRound / 2, Longest, _ =>
            Task.FromResult(Rfc2898DeriveBytes.Pbkdf2(password, salt, PasswordHashing.Iterations, HashAlgorithmName.SHA512,
                32).Length == 32)));
    }
}
