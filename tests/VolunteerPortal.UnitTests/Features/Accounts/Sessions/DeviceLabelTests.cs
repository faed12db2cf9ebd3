using VolunteerPortal.Features.Accounts.Sessions;

namespace VolunteerPortal.UnitTests.Features.Accounts.Sessions;

public sealed class DeviceLabelTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge · Windows 电脑")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
        "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0.50",
        "微信 · 安卓手机")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux 电脑")]
    [InlineData("<script>alert(1)</script>", "浏览器 · 未知设备")]
    [InlineData("", "浏览器 · 未知设备")]
    [InlineData(null, "浏览器 · 未知设备")]
    public void A_device_is_named_by_browser_and_system_only(string? userAgent, string label) =>
        Assert.Equal(label, DeviceLabel.Of(userAgent));
}
