using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.IntegrationTests.Features.Accounts;

/// <summary>
/// The portal with captchas whose figures the tests know, by a double in the container: there is no other way to know them. Passwords
/// are hashed with few rounds; that the portal's are many, a unit test holds.
/// </summary>
public class AccountsFixture(TestPostgres postgres) : PortalFixture(postgres)
{
    public const string Figures = "2468";
    public const string Password = "河边的老柳树第七棵下";

    private static int _people;

    public PasswordHashLimiter Gate => Services.GetRequiredService<PasswordHashLimiter>();

    /// <summary>An account that can log in, with all four identifiers.</summary>
    public async Task<Account> Person(Action<Account>? with = null)
    {
        var hash = await Services.GetRequiredService<PasswordHashing>().Hash(Password);
        var mark = Interlocked.Increment(ref _people);
        return await Given.Account(with: account =>
        {
            account.UserName = $"Willow{mark}";
            account.NormalizedUserName = $"WILLOW{mark}";
            account.Email = $"willow{mark}@example.org";
            account.PasswordHash = hash;
            with?.Invoke(account);
        });
    }

    /// <summary>Opens the login page and sends its form.</summary>
    public static async Task<Page> LogIn(Browser browser, string account, string password = Password, string figures = Figures,
        string path = "/login") =>
        await browser.Submit(await browser.Open(path), "登录", ("account", account), ("password", password), ("captchaCode", figures));

    /// <summary>An answer that is no page.</summary>
    public static Task<HttpResponseMessage> Get(Browser browser, string path) => browser.Client.GetAsync(path);

    public static async Task<ProofOfWorkChallenge> ChallengeOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<ProofOfWorkChallenge>())!;

    public static Task<byte[]> BytesOf(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync();

    /// <summary>The same browser, seeing each answer itself: redirects are not followed.</summary>
    public async Task<HttpResponseMessage> Raw(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var server = (TestServer)Services.GetRequiredService<IServer>();
        using var client = new HttpClient(new CookieContainerHandler(browser.Cookies) { InnerHandler = server
            .CreateHandler() }) { BaseAddress = new Uri("https://localhost") };
        return await client.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.ConfigureTestServices(services =>
        {
            services.AddSingleton<CaptchaDigits>(() => Figures);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        });
    }
}
