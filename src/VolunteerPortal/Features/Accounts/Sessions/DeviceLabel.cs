namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>Browser and system as the browser names them. For the eye only: nothing is decided by it.</summary>
public static class DeviceLabel
{
    // The order matters: WeChat and Edge also call themselves Chrome, Chrome also Safari, Android also Linux
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger/", "微信"), ("Edg", "Edge"), ("HuaweiBrowser/", "华为浏览器"), ("MiuiBrowser/", "小米浏览器"), ("QQBrowser/", "QQ 浏览器"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("OpenHarmony", "鸿蒙"), ("Android", "安卓手机"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Windows", "Windows 电脑"), ("Macintosh", "苹果电脑"), ("Linux", "Linux 电脑"),
    ];

    public static string Of(string? userAgent) => $"{Find(Browsers, userAgent) ?? "浏览器"} · {Find(Systems, userAgent) ?? "未知设备"}";

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(entry => userAgent?.Contains(entry.Mark, StringComparison.Ordinal) == true).Name;
}
