using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Features.Accounts.Throttling;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Throttling;

/// <summary>Guesses at a password without a browser. Time passes by moving the counters into the past: the clock is the
/// database's.</summary>
public abstract class Guessing(AccountsFixture portal)
{
    protected const string Wrong = "not the password";

    protected AccountsFixture Portal => portal;

    // 200 at once would ask for more connections than the server has
    private PortalDb Database() => Given.Database(portal.ConnectionString + ";Maximum Pool Size=20");

    protected KnownDevices Devices => new(portal.Services.GetRequiredService<PortalKeys>(), TimeProvider.System);

    protected async Task<bool> Attempt(Account? person, string password, string? device = null, string identifier = "",
        string address = "a stranger's")
    {
        await using var db = Database();
        var check = new PasswordCheck(db, Guards(db),
            portal.Services.GetRequiredService<PasswordHashing>(), new Notifier(db, portal.Services.GetRequiredService<UnreadCounts>(),
            TimeProvider.System));
        return await check.Passes(person, identifier, password, new PasswordSender(device, address));
    }

    protected Task<int> Pass(TimeSpan time) => portal.Db(db => db.Database.ExecuteSqlAsync(
        $"update login_guards set window_start = window_start - {time}, blocked_until = blocked_until - {time}"));

    protected async Task FailTimes(Account person, int times, string? device = null)
    {
        for (var time = 0; time < times; time++)
            Assert.False(await Attempt(person, Wrong, device));
    }

    protected async Task Guess(Account person, int times)
    {
        for (var guess = 0; guess < times; guess++)
        {
            await Attempt(person, Wrong);
            await Pass(TimeSpan.FromMinutes(16));
        }
    }

    protected Task<int> Told(Account person, string title) =>
        portal.Db(db => db.Notifications.CountAsync(n => n.AccountId == person.Id && n.Title == title));

    protected async Task<bool> IsCharged(Account person)
    {
        var before = portal.Gate.Hashes;
        await Attempt(person, Wrong);
        return portal.Gate.Hashes > before;
    }

    protected async Task<List<bool>> Admitted(string address, int times, LoginLimits limits)
    {
        await using var db = Database();
        var answers = new List<bool>();
        for (var time = 0; time < times; time++)
            answers.Add(await Guards(db, limits).AllowsAddress("test", address));
        return answers;
    }

    protected async Task WithGuards(Func<LoginThrottle, Task> act)
    {
        await using var db = Database();
        await act(Guards(db));
    }

    private LoginThrottle Guards(PortalDb db, LoginLimits? limits = null) =>
        new(db, Devices, portal.Services.GetRequiredService<PortalKeys>(), Options.Create(limits ?? new LoginLimits()));
}
