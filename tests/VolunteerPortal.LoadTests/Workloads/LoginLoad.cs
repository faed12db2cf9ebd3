using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.LoadTests.Workloads;

/// <summary>W3: whole logins (form, challenge, proof of work, password) against the bare hash of a password.</summary>
public static class LoginLoad
{
    private const int PerRound = 32;
    private const int Clients = 4;

    public static async Task Measure(Bench bench)
    {
        using var http = WebClient.NewHttp();
        var person = 0;
        Task<Load> LogIn(int count) => Load.Closed(Clients, count, TimeSpan.FromSeconds(30), async _ =>
        {
            var browser = await Ready(http, bench.Portal.Url);
            var status = await Send(browser, People.UserName(Interlocked.Increment(ref person)), People.Password);
            // 503 says that too many passwords wait to be hashed: slow, not wrong
            bench.Report.Require($"W3: the right password was answered {(int)status}", status is HttpStatusCode.Found or HttpStatusCode.ServiceUnavailable);
            return status == HttpStatusCode.Found && browser.Client.Has("__Host-vp");
        });
        await LogIn(8);

        var samples = await Contender.TakeTurns(bench.Options.Rounds,
            new Contender("hash", _ => HashLoop(bench)),
            new Contender("login", _ => bench.Meter.Measure(bench.Portal.Process, () => LogIn(PerRound))));
        if (samples["login"].Sum(s => s.Load.Failures) is > 0 and var turnedAway)
            bench.Report.Remark($"W3: {turnedAway} logins were asked to come back later.");
        bench.Report.Add(new Row("W3", $"limit: PBKDF2-SHA512, {Passwords.Iterations:N0} rounds", samples["hash"]));
        bench.Report.Add(new Row("W3", "login: form, challenge, password", samples["login"]) { Limit = samples["hash"], CpuCeiling = 1.3 });
        await LoginTiming.Measure(bench, http);
    }

    /// <summary>A browser on the login page, its proof of work done.</summary>
    public static async Task<(WebClient Client, string Proof)> Ready(HttpClient http, string site)
    {
        var client = new WebClient(http, site);
        await client.Open("/login");
        var challenge = JsonSerializer.Deserialize<ProofOfWorkChallenge>(await client.Open("/captcha/challenge?purpose=login"))!;
        return (client, ProofOfWork.Solve(challenge)!);
    }

    public static Task<HttpStatusCode> Send((WebClient Client, string Proof) browser, string account, string password) =>
        browser.Client.Post("/login", ("account", account), ("password", password), ("captchaProof", browser.Proof));

    /// <summary>As many at once as the portal's gate lets through.</summary>
    private static async Task<Sample> HashLoop(Bench bench)
    {
        using var self = Process.GetCurrentProcess();
        var (password, salt) = (Encoding.UTF8.GetBytes(People.Password), RandomNumberGenerator.GetBytes(16));
        return await bench.Meter.Measure(self, () => Load.Closed(Math.Max(1, Environment.ProcessorCount / 2), PerRound / 2, TimeSpan.FromSeconds(30), _ =>
            Task.FromResult(Rfc2898DeriveBytes.Pbkdf2(password, salt, Passwords.Iterations, HashAlgorithmName.SHA512, 32).Length == 32)));
    }
}
