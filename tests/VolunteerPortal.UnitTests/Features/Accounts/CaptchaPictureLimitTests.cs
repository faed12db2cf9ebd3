using Microsoft.Extensions.Options;
using VolunteerPortal.Features.Accounts;

namespace VolunteerPortal.UnitTests.Features.Accounts;

public sealed class CaptchaPictureLimitTests
{
    [Fact]
    public void An_address_gets_thirty_pictures_a_minute_and_spares_the_others()
    {
        using var limit = new CaptchaPictureLimit(Options.Create(new LoginLimits()));

        var first = Enumerable.Range(0, 40).Count(_ => limit.Admits("192.0.2.1"));

        Assert.Equal(30, first);
        Assert.True(limit.Admits("192.0.2.2"));
    }
}
