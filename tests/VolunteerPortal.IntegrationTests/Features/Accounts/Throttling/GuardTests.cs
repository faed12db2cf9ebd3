using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts.Throttling;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Throttling;

/// <summary>How often somebody may guess.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class GuardTests(AccountsFixture portal) : Guessing(portal)
{
    [Fact]
    public async Task Of_200_guesses_at_once_only_the_free_ones_are_hashed()
    {
        var person = await Portal.Person();
        var before = Portal.Gate.Hashes;

        var passed = await Task.WhenAll(Enumerable.Range(0, 200).Select(guess =>
            Attempt(person, guess == 137 ? AccountsFixture.Password : Wrong)));

        // Five, and the one that an address which had tried nothing may make beside them
        Assert.InRange(Portal.Gate.Hashes - before, 1, 6);
        Assert.InRange(passed.Count(p => p), 0, 1);
    }

    [Fact]
    public async Task The_sixth_attempt_waits_half_a_minute_even_when_it_is_right()
    {
        var person = await Portal.Person();
        await FailTimes(person, 5);
        var before = Portal.Gate.Hashes;

        Assert.False(await Attempt(person, AccountsFixture.Password));
        Assert.Equal(before, Portal.Gate.Hashes);

        await Pass(TimeSpan.FromSeconds(15));
        Assert.False(await Attempt(person, AccountsFixture.Password));
        await Pass(TimeSpan.FromSeconds(15));
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task The_waits_double_up_to_a_quarter_of_an_hour()
    {
        var person = await Portal.Person();
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
        var person = await Portal.Person();
        await FailTimes(person, 4);

        Assert.True(await Attempt(person, AccountsFixture.Password));

        await FailTimes(person, 4);
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task Nobody_can_lock_out_the_owner_of_a_known_device()
    {
        var person = await Portal.Person();
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
        var person = await Portal.Person();
        var cookie = Devices.Remember(null, person);
        await FailTimes(person, 10, cookie);

        Assert.False(await Attempt(person, AccountsFixture.Password, cookie));
        await Pass(TimeSpan.FromMinutes(15));
        Assert.True(await Attempt(person, AccountsFixture.Password, cookie));
    }

    [Fact]
    public async Task An_identifier_nobody_has_is_guarded_like_an_account()
    {
        var name = $"nobody-{Guid.CreateVersion7():N}";
        var before = Portal.Gate.Hashes;

        for (var guess = 0; guess < 8; guess++)
            await Attempt(null, Wrong, identifier: name);

        Assert.Equal(5, Portal.Gate.Hashes - before);
        Assert.Empty(await Portal.Db(db => db.LoginGuards.Where(g => g.Key.Contains("nobody")).ToListAsync()));
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
}
