using System.Net;
using VolunteerPortal.Platform.Http;

namespace VolunteerPortal.UnitTests.Platform.Http;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010db800010002")]
    [InlineData("2001:db8:1:2:ffff::", "20010db800010002")]
    [InlineData("2001:db8:1:3::1", "20010db800010003")]
    public void An_address_counts_as_what_one_household_gets(string address, string prefix) =>
        Assert.Equal(prefix, ClientAddress.Prefix(IPAddress.Parse(address)));

    [Fact]
    public void A_request_without_an_address_counts_too() => Assert.Equal("none", ClientAddress.Prefix(null));
}
