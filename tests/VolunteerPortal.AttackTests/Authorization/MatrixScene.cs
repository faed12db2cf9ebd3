using Microsoft.EntityFrameworkCore;
using VolunteerPortal.AttackTests.Scene;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.AttackTests.Authorization;

/// <summary>A portal in which somebody of every role of the table lives; the rows are the owner's, of the coordinator's team, of the
/// office's city.</summary>
public sealed class MatrixScene(TestPostgres postgres) : IAsyncLifetime
{
    public const string Visitor = "visitor";
    public const string Expired = "expired";

    private const string ProvinceAbove = "43";
    private const string OtherProvince = "44";

    private readonly AttackedPortal _site = new(postgres);
    private readonly Dictionary<string, Account> _accounts = [];
    private readonly Dictionary<string, Caller> _callers = [];

    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        var client = _site.WithoutRedirects();
        var (given, now) = (_site.Given, TimeProvider.System.GetUtcNow());
        var (team, otherTeam) = (await given.Organisation(), await given.Organisation());
        Portal = new Portal(client, _site.Services, _site.ConnectionString, given, null!);
        foreach (var role in new[] { Expired, "volunteer", "owner" })
            _accounts[role] = await Portal.Somebody();
        _accounts["disabled"] = await Portal.Somebody(account => account.DisabledAt = now);
        await Appoint("coordinator", Roles.Coordinator, organisation: team.Id);
        await Appoint("other coordinator", Roles.Coordinator, organisation: otherTeam.Id);
        await Appoint("former coordinator", Roles.Coordinator, organisation: team.Id, until: now.AddMinutes(-1));
        await Appoint("coming coordinator", Roles.Coordinator, organisation: team.Id, from: now.AddDays(1));
        await Appoint("office", Roles.Office, region: Given.City);
        await Appoint("office above", Roles.Office, region: ProvinceAbove);
        await Appoint("other office", Roles.Office, region: OtherProvince);
        await Appoint("office below", Roles.Office, region: Given.County);
        await Appoint("former office", Roles.Office, region: Given.City, until: now.AddMinutes(-1));
        await Appoint("admin", Roles.SystemAdmin);
        Portal = new Portal(client, _site.Services, _site.ConnectionString, given,
            new Cast(_accounts["owner"], _accounts["coordinator"], _accounts["office"], _accounts["admin"], team));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    public Task<string> Stored() => Snapshot.Of(_site.ConnectionString);

    /// <summary>The region an office of this role may write for; for everybody else the city, which is not theirs.</summary>
    public static string RegionOf(string role) => role switch
    {
        "office above" => ProvinceAbove,
        "other office" => OtherProvince,
        "office below" => Given.County,
        _ => Given.City,
    };

    /// <summary>Somebody of the role, the same as before unless <see cref="Leave"/> was said.</summary>
    public async Task<Caller> As(string role)
    {
        if (!_callers.TryGetValue(role, out var caller))
            _callers[role] = caller = await Newly(role);
        return caller;
    }

    /// <summary>What was done may have ended the session, or begun one.</summary>
    public void Leave(string role) => _callers.Remove(role);

    private async Task<Caller> Newly(string role)
    {
        if (role == Visitor)
            return Portal.Visitor();

        var account = _accounts[role];
        // What was done may also have changed the password, and other addresses ask for it
        await _site.Db(db => db.Accounts.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, account.PasswordHash)));
        var caller = await Portal.SignedIn(account);
        if (role == Expired)
            await _site.Db(db => db.Sessions.Where(s => s.AccountId == _accounts[role].Id).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.ExpiresAt, s => s.CreatedAt.AddHours(-1))
                .SetProperty(s => s.CreatedAt, s => s.CreatedAt.AddHours(-2))));
        return caller;
    }

    private async Task Appoint(string name, string role, Guid? organisation = null, string? region = null, DateTimeOffset? from = null,
        DateTimeOffset? until = null)
    {
        var account = _accounts[name] = await Portal.Somebody();
        await _site.Given.Saved(new RoleGrant
        {
            AccountId = account.Id,
            Role = role,
            OrganisationId = organisation,
            RegionCode = region,
            ValidFrom = from ?? account.CreatedAt,
            ValidTo = until,
        });
    }
}
