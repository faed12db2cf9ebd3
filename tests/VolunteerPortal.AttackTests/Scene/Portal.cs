using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.IntegrationTests.Features.Accounts;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.AttackTests.Scene;

/// <summary>A portal under attack, however it is reached: its people, its rows, and somebody of each role before its pages.</summary>
public sealed class Portal(HttpClient client, IServiceProvider services, string connectionString, Given given, Cast cast)
{
    /// <summary>Whoever fills in the login form.</summary>
    public const string LogsIn = "willow";

    /// <summary>In the order in which a page is looked for: whoever may the least comes first.</summary>
    public static readonly string[] Roles =
    [
        "visitor",
        Policies.Volunteer,
        Features.Access.Roles.Coordinator,
        Features.Access.Roles.Office,
        Features.Access.Roles.SystemAdmin,
    ];

    private readonly Dictionary<string, Caller> _callers = [];

    public Given Given => given;

    public Cast Cast => cast;

    public HttpClient Client => client;

    public string ConnectionString => connectionString;

    public IReadOnlyList<PortalEndpoint> Endpoints { get; } = AttackTests.Endpoints.Of(services);

    public static async Task<Portal> Of(HttpClient client, IServiceProvider services, string connectionString, Given given)
    {
        var portal = new Portal(client, services, connectionString, given, await Cast.Of(given, await PasswordHash(services)));
        foreach (var role in Roles)
            portal._callers[role] = await portal.Newly(role);
        await portal.Somebody(account => (account.UserName, account.NormalizedUserName) = (LogsIn, UserName.Key(LogsIn)));
        return portal;
    }

    public Caller As(string role) => _callers[role];

    /// <summary>Somebody of the role at a browser of its own.</summary>
    public async Task<Caller> Newly(string role)
    {
        if (role == Roles[0])
            return Visitor();

        var account = AccountOf(role).Id;
        return new Caller(client, await Given.Session(connectionString, account), () => Given.Session(connectionString, account));
    }

    public Caller Visitor() => new(client);

    public async Task<Caller> SignedIn(Account account) => new(client, await Given.Session(connectionString, account.Id));

    /// <summary>Somebody new, who knows the password.</summary>
    public async Task<Account> Somebody(Action<Account>? with = null)
    {
        var hash = await PasswordHash(services);
        return await given.Account(with: account =>
        {
            account.PasswordHash = hash;
            with?.Invoke(account);
        });
    }

    public Rows NewRows(string state = "") => new(given, services, connectionString, cast, state);

    private static Task<string> PasswordHash(IServiceProvider services) =>
        services.GetRequiredService<PasswordHashing>().Hash(AccountsFixture.Password);

    private Account AccountOf(string role) => role switch
    {
        Policies.Volunteer => cast.Volunteer,
        Features.Access.Roles.Coordinator => cast.Coordinator,
        Features.Access.Roles.Office => cast.Office,
        _ => cast.Admin,
    };
}
