using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VolunteerPortal.Data;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Notifications;
using VolunteerPortal.Platform;

namespace VolunteerPortal.IntegrationTests.Features.Accounts;

/// <summary>How often somebody may guess. Time passes by moving the counters into the past: the clock is the database's.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class GuardTests(AccountsFixture portal)
{
    private const string Wrong = "not the password";

    [Fact]
    public async Task Of_200_guesses_at_once_only_the_free_ones_are_hashed()
    {
        var person = await portal.Person();
        var before = portal.Gate.Hashes;

        var passed = await Task.WhenAll(Enumerable.Range(0, 200).Select(guess =>
            Attempt(person, guess == 137 ? AccountsFixture.Password : Wrong)));

        // Five, and the one that an address which had tried nothing may make beside them
        Assert.InRange(portal.Gate.Hashes - before, 1, 6);
        Assert.InRange(passed.Count(p => p), 0, 1);
    }

    [Fact]
    public async Task The_sixth_attempt_waits_half_a_minute_even_when_it_is_right()
    {
        var person = await portal.Person();
        await FailTimes(person, 5);
        var before = portal.Gate.Hashes;

        Assert.False(await Attempt(person, AccountsFixture.Password));
        Assert.Equal(before, portal.Gate.Hashes);

        await Pass(TimeSpan.FromSeconds(15));
        Assert.False(await Attempt(person, AccountsFixture.Password));
        await Pass(TimeSpan.FromSeconds(15));
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task The_waits_double_up_to_a_quarter_of_an_hour()
    {
        var person = await portal.Person();
        await FailTimes(person, 5);

        foreach (var seconds in new[] { 30, 60, 120, 240, 480, 900, 900 })
        {
            await Pass(TimeSpan.FromSeconds(seconds / 2));
            Assert.False(await IsCharged(person));
            await Pass(TimeSpan.FromSeconds(seconds / 2));
            Assert.True(await IsCharged(person), $"after {seconds} s");
        }
    }

    [Fact]
    public async Task A_success_gives_the_free_attempts_back()
    {
        var person = await portal.Person();
        await FailTimes(person, 4);

        Assert.True(await Attempt(person, AccountsFixture.Password));

        await FailTimes(person, 4);
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task Nobody_can_lock_out_the_owner_of_a_known_device()
    {
        var person = await portal.Person();
        var cookie = Devices.Remember(null, person);
        for (var guess = 0; guess < 500; guess++)
        {
            await Attempt(person, Wrong);
            await Pass(TimeSpan.FromSeconds(10));
        }

        Assert.False(await Attempt(person, AccountsFixture.Password));
        Assert.True(await Attempt(person, AccountsFixture.Password, cookie));
    }

    [Fact]
    public async Task A_known_device_has_ten_attempts_in_a_quarter_of_an_hour()
    {
        var person = await portal.Person();
        var cookie = Devices.Remember(null, person);
        await FailTimes(person, 10, cookie);

        Assert.False(await Attempt(person, AccountsFixture.Password, cookie));
        await Pass(TimeSpan.FromMinutes(15));
        Assert.True(await Attempt(person, AccountsFixture.Password, cookie));
    }

    [Fact]
    public async Task After_eighty_failures_only_new_addresses_may_try_and_the_owner_is_told_once()
    {
        var person = await portal.Person();
        await Guess(person, 120);

        await Pass(TimeSpan.FromDays(30));
        await Attempt(person, Wrong);
        Assert.False(await Attempt(person, AccountsFixture.Password));
        Assert.Equal(1, await Told(person, "有人反复尝试登录您的账号"));
        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
    }

    [Fact]
    public async Task After_a_hundred_failures_from_wherever_only_a_new_password_helps()
    {
        var person = await portal.Person();
        await Guess(person, 90);
        for (var guess = 0; guess < 20; guess++)
            Assert.False(await Attempt(person, Wrong, address: $"bot {guess}"));
        await Pass(TimeSpan.FromDays(30));
        Assert.False(await Attempt(person, AccountsFixture.Password, address: "home"));

        await WithGuards(guards => guards.Forget(person.Id));
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task While_strangers_guess_the_owner_gets_in_from_an_address_that_tried_nothing()
    {
        var person = await portal.Person();
        await FailTimes(person, 5);
        Assert.False(await Attempt(person, AccountsFixture.Password));

        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
        await FailTimes(person, 5);
        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
    }

    [Fact]
    public async Task A_new_address_has_one_attempt_beside_the_others_a_day()
    {
        var person = await portal.Person();
        await FailTimes(person, 5);

        Assert.False(await Attempt(person, Wrong, address: "home"));
        Assert.False(await Attempt(person, AccountsFixture.Password, address: "home"));
        await Pass(TimeSpan.FromHours(25));
        await FailTimes(person, 5);
        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
    }

    [Fact]
    public async Task The_owner_is_told_at_the_first_block_of_a_day_and_not_at_each()
    {
        var person = await portal.Person();

        await FailTimes(person, 4);
        Assert.Equal(0, await Told(person, "有人多次输错您的密码"));
        await Guess(person, 20);

        Assert.Equal(1, await Told(person, "有人多次输错您的密码"));
        await Pass(TimeSpan.FromDays(1));
        await FailTimes(person, 5);
        Assert.Equal(2, await Told(person, "有人多次输错您的密码"));
    }

    [Fact]
    public async Task The_table_of_counters_tells_no_address()
    {
        var person = await portal.Person();
        await Attempt(person, Wrong, address: "192.0.2.77");
        await Admitted("192.0.2.77", 1, new LoginLimits());

        Assert.Empty(await portal.Db(db => db.LoginGuards.Where(g => g.Key.Contains("192.0.2.77")).ToListAsync()));
    }

    [Fact]
    public async Task An_identifier_nobody_has_is_guarded_like_an_account()
    {
        var name = $"nobody-{Guid.CreateVersion7():N}";
        var before = portal.Gate.Hashes;

        for (var guess = 0; guess < 8; guess++)
            await Attempt(null, Wrong, identifier: name);

        Assert.Equal(5, portal.Gate.Hashes - before);
        Assert.Empty(await portal.Db(db => db.LoginGuards.Where(g => g.Key.Contains("nobody")).ToListAsync()));
    }

    [Fact]
    public async Task An_address_has_its_own_counter_which_spares_the_others()
    {
        var limits = new LoginLimits { AddressPerFiveMinutes = 3, AddressPerHour = 5 };

        Assert.Equal([true, true, true, false], await Admitted("192.0.2.1", 4, limits));
        Assert.Equal([true], await Admitted("192.0.2.2", 1, limits));
        await Pass(TimeSpan.FromMinutes(5));
        Assert.Equal([true, true, false], await Admitted("192.0.2.1", 3, limits));
        await Pass(TimeSpan.FromMinutes(61));
        Assert.Equal([true], await Admitted("192.0.2.1", 1, limits));
    }

    // 200 at once would ask for more connections than the server has
    private PortalDb Database() => Given.Database(portal.ConnectionString + ";Maximum Pool Size=20");

    private KnownDevices Devices => new(portal.Services.GetRequiredService<PortalKeys>(), TimeProvider.System);

    private async Task<bool> Attempt(Account? person, string password, string? device = null, string identifier = "", string address = "a stranger's")
    {
        await using var db = Database();
        var check = new PasswordCheck(db, Guards(db), portal.Services.GetRequiredService<Passwords>(), new Notifier(db, portal.Services.GetRequiredService<UnreadCounts>(), TimeProvider.System));
        return await check.Passes(person, identifier, password, new PasswordSender(device, address));
    }

    private Task<int> Pass(TimeSpan time) => portal.Db(db => db.Database.ExecuteSqlAsync(
        $"update login_guards set window_start = window_start - {time}, blocked_until = blocked_until - {time}"));

    private async Task FailTimes(Account person, int times, string? device = null)
    {
        for (var time = 0; time < times; time++)
            Assert.False(await Attempt(person, Wrong, device));
    }

    private async Task Guess(Account person, int times)
    {
        for (var guess = 0; guess < times; guess++)
        {
            await Attempt(person, Wrong);
            await Pass(TimeSpan.FromMinutes(16));
        }
    }

    private Task<int> Told(Account person, string title) => portal.Db(db => db.Notifications.CountAsync(n => n.AccountId == person.Id && n.Title == title));

    private async Task<bool> IsCharged(Account person)
    {
        var before = portal.Gate.Hashes;
        await Attempt(person, Wrong);
        return portal.Gate.Hashes > before;
    }

    private async Task<List<bool>> Admitted(string address, int times, LoginLimits limits)
    {
        await using var db = Database();
        var answers = new List<bool>();
        for (var time = 0; time < times; time++)
            answers.Add(await Guards(db, limits).AdmitAddress("test", address));
        return answers;
    }

    private async Task WithGuards(Func<LoginGuards, Task> act)
    {
        await using var db = Database();
        await act(Guards(db));
    }

    private LoginGuards Guards(PortalDb db, LoginLimits? limits = null) =>
        new(db, Devices, portal.Services.GetRequiredService<PortalKeys>(), Options.Create(limits ?? new LoginLimits()));
}
