using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Access;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Captchas;
using VolunteerPortal.Platform.Jobs;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Sessions;

/// <summary>How long a session lives. The clock is moved by the test.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class SessionLifetimeTests(AccountsFixture portal)
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task No_bit_of_the_key_can_be_guessed()
    {
        var person = await portal.Person();
        var key = await portal.Use((SessionStore sessions) => sessions.Open(person.Id, keep: false, "测试"));

        for (var bit = 0; bit < 256; bit++)
        {
            var flipped = (byte[])key.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(await portal.Use((SessionStore sessions) => sessions.Find(flipped)));
        }
    }

    [Fact]
    public async Task The_eleventh_session_ends_the_oldest()
    {
        var person = await portal.Person();
        var keys = new List<byte[]>();
        for (var time = 0; time < 11; time++)
        {
            keys.Add(await AtMyClock(sessions => sessions.Open(person.Id, keep: true, $"第 {time} 台")));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Null(await AtMyClock(sessions => sessions.Find(keys[0])));
        Assert.NotNull(await AtMyClock(sessions => sessions.Find(keys[1])));
        Assert.Equal(10, await portal.Db(db => db.Sessions.CountAsync(s => s.AccountId == person.Id)));
    }

    [Fact]
    public async Task Use_keeps_a_session_alive_and_idleness_ends_it()
    {
        var person = await portal.Person();
        var key = await AtMyClock(sessions => sessions.Open(person.Id, keep: true, "测试"));
        foreach (var _ in Enumerable.Range(0, 4))
        {
            _clock.Advance(TimeSpan.FromDays(6));
            Assert.NotNull(await AtMyClock(sessions => sessions.Find(key)));
        }

        _clock.Advance(TimeSpan.FromDays(7));
        Assert.Null(await AtMyClock(sessions => sessions.Find(key)));
    }

    [Fact]
    public async Task However_much_it_is_used_a_session_ends_after_thirty_days()
    {
        var person = await portal.Person();
        var key = await AtMyClock(sessions => sessions.Open(person.Id, keep: true, "测试"));
        for (var day = 1; day < 30; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            Assert.NotNull(await AtMyClock(sessions => sessions.Find(key)));
        }

        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await AtMyClock(sessions => sessions.Find(key)));
    }

    [Fact]
    public async Task A_disabled_account_is_out_and_a_lost_role_is_gone_within_five_seconds()
    {
        var organisation = await portal.Given.Organisation();
        var coordinator = await portal.Given.Coordinator(organisation);
        using var cache = new SessionCache(_clock);
        var key = await AtMyClock(sessions => sessions.Open(coordinator.Id, keep: false, "测试"), cache);
        Assert.Equal([Roles.Coordinator], (await AtMyClock(sessions => sessions.Find(key), cache))!.Roles);

        await portal.Db(db => db.RoleGrants.Where(g => g.AccountId == coordinator.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.ValidTo, _clock.GetUtcNow())));
        _clock.Advance(TimeSpan.FromSeconds(5.1));
        Assert.Empty((await AtMyClock(sessions => sessions.Find(key), cache))!.Roles);

        await portal.Db(db => db.Accounts.Where(a => a.Id == coordinator.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, _clock.GetUtcNow())));
        _clock.Advance(TimeSpan.FromSeconds(5.1));
        Assert.Null(await AtMyClock(sessions => sessions.Find(key), cache));
    }

    [Fact]
    public async Task Being_seen_is_written_once_a_minute_at_most()
    {
        var person = await portal.Person();
        var key = await AtMyClock(sessions => sessions.Open(person.Id, keep: false, "测试"));
        var start = await LastSeen(person);

        _clock.Advance(TimeSpan.FromSeconds(59));
        await AtMyClock(sessions => sessions.Find(key));
        Assert.Equal(start, await LastSeen(person));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await AtMyClock(sessions => sessions.Find(key));
        Assert.NotEqual(start, await LastSeen(person));
    }

    [Fact]
    public async Task What_has_run_out_is_swept_away()
    {
        var person = await portal.Person();
        await AtMyClock(sessions => sessions.Open(person.Id, keep: false, "测试"));
        var captcha = await portal.Use((CaptchaService c) => c.NewPicture("login", new byte[32]));
        await portal.Db(db => db.Captchas.Where(c => c.Id == captcha)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, _clock.GetUtcNow().AddDays(-1))));
        _clock.Advance(TimeSpan.FromHours(13));

        using var housekeeping = new Housekeeping(portal.Services.GetRequiredService<Npgsql.NpgsqlDataSource>(), new WorkReports(_clock),
            _clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Housekeeping>.Instance);
        await housekeeping.Work(TestContext.Current.CancellationToken);

        Assert.Equal(0, await portal.Db(db => db.Sessions.CountAsync(s => s.AccountId == person.Id)));
        Assert.Equal(0, await portal.Db(db => db.Captchas.CountAsync(c => c.Id == captcha)));
    }

    private Task<DateTimeOffset> LastSeen(Account person) =>
        portal.Db(db => db.Sessions.Where(s => s.AccountId == person.Id).Select(s => s.LastSeenAt).SingleAsync());

    private async Task<T> AtMyClock<T>(Func<SessionStore, Task<T>> act, SessionCache? cache = null)
    {
        // The portal's own context: a compiled query knows the model of no other
        await using var scope = portal.Services.CreateAsyncScope();
        using var fresh = new SessionCache(_clock);
        return await act(new SessionStore(scope.ServiceProvider
            .GetRequiredService<PortalDb>(), cache ?? fresh, portal.Services.GetRequiredService<AccountVault>(), _clock));
    }
}
