using Microsoft.Extensions.Time.Testing;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.UnitTests.Features.Accounts.Sessions;

public sealed class KnownDevicesTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 21, 10, 0, 0, TimeSpan.Zero));
    private readonly KnownDevices _devices;

    public KnownDevicesTests() => _devices = new KnownDevices(new PortalKeys(new byte[32]), _clock);

    [Fact]
    public void A_device_knows_the_accounts_that_signed_in_on_it_and_no_other()
    {
        var (ana, ben, eve) = (Person(), Person(), Person());

        var cookie = _devices.Remember(_devices.Remember(null, ana), ben);

        Assert.NotNull(_devices.Find(cookie, ana));
        Assert.Equal(_devices.Find(cookie, ana), _devices.Find(cookie, ben));
        Assert.Null(_devices.Find(cookie, eve));
    }

    [Fact]
    public void Two_devices_have_two_ids()
    {
        var ana = Person();

        Assert.NotEqual(_devices.Find(_devices.Remember(null, ana), ana), _devices.Find(_devices.Remember(null, ana), ana));
    }

    [Fact]
    public void A_new_password_makes_every_device_unknown()
    {
        var ana = Person();
        var cookie = _devices.Remember(null, ana);

        ana.SecurityStamp = "another";

        Assert.Null(_devices.Find(cookie, ana));
    }

    [Theory]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void A_mark_lasts_180_days(int days, bool isKnown)
    {
        var ana = Person();
        var cookie = _devices.Remember(null, ana);

        _clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(isKnown, _devices.Find(cookie, ana) is not null);
    }

    [Fact]
    public void Every_changed_character_makes_the_cookie_worthless()
    {
        var ana = Person();
        var cookie = _devices.Remember(null, ana);

        for (var at = 0; at < cookie.Length; at++)
        {
            var changed = cookie[..at] + (cookie[at] == 'a' ? 'b' : 'a') + cookie[(at + 1)..];
            Assert.Null(_devices.Find(changed, ana));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("....-.-")]
    [InlineData("0123456789abcdef0123456789abcdef.-1-x")]
    [InlineData("0123456789abcdef0123456789abcdef.99999999999999999999-x")]
    public void Rubbish_is_no_device(string? cookie) => Assert.Null(_devices.Find(cookie, Person()));

    [Fact]
    public void The_cookie_stays_small_however_many_people_share_the_device()
    {
        string? cookie = null;
        var people = Enumerable.Range(0, 20).Select(_ => Person()).ToList();

        foreach (var person in people)
            cookie = _devices.Remember(cookie, person);

        Assert.InRange(cookie!.Length, 1, 400);
        Assert.NotNull(_devices.Find(cookie, people[^1]));
        Assert.Null(_devices.Find(cookie, people[0]));
    }

    private static Account Person() => new()
    {
        VolunteerNumber = "",
        SealedName = [],
        MaskedName = "",
        HomeRegionCode = "",
        CreatedAt = default,
        SecurityStamp = "stamp",
    };
}
