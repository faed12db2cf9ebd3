using Microsoft.EntityFrameworkCore;
using VolunteerPortal.Features.Accounts.Throttling;

namespace VolunteerPortal.IntegrationTests.Features.Accounts.Throttling;

/// <summary>What guesses of strangers mean for the owner, who is told and gets in.</summary>
[Collection(nameof(AccountsCollection))]
public sealed class LockedOutTests(AccountsFixture portal) : Guessing(portal)
{
    [Fact]
    public async Task After_80_failures_only_new_addresses_may_try_and_the_owner_hears_once()
    {
        var person = await Portal.Person();
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
        var person = await Portal.Person();
        await Guess(person, 90);
        for (var guess = 0; guess < 20; guess++)
            Assert.False(await Attempt(person, Wrong, address: $"bot {guess}"));
        await Pass(TimeSpan.FromDays(30));
        Assert.False(await Attempt(person, AccountsFixture.Password, address: "home"));

        await WithGuards(guards => guards.Forget(person.Id));
        Assert.True(await Attempt(person, AccountsFixture.Password));
    }

    [Fact]
    public async Task While_strangers_guess_the_owner_gets_in_from_an_unused_address()
    {
        var person = await Portal.Person();
        await FailTimes(person, 5);
        Assert.False(await Attempt(person, AccountsFixture.Password));

        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
        await FailTimes(person, 5);
        Assert.True(await Attempt(person, AccountsFixture.Password, address: "home"));
    }

    [Fact]
    public async Task A_new_address_has_one_attempt_beside_the_others_a_day()
    {
        var person = await Portal.Person();
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
        var person = await Portal.Person();

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
        var person = await Portal.Person();
        await Attempt(person, Wrong, address: "192.0.2.77");
        await Admitted("192.0.2.77", 1, new LoginLimits());

        Assert.Empty(await Portal.Db(db => db.LoginGuards.Where(g => g.Key.Contains("192.0.2.77")).ToListAsync()));
    }
}
