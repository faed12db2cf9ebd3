namespace VolunteerPortal.IntegrationTests.Platform.Production;

/// <summary>A setting that is missing or cannot be meant: the portal does not start, and one sentence says which and what to
/// write.</summary>
public sealed class ConfigurationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string Zeros = Convert.ToBase64String(new byte[32]);
    private static readonly string Typed = Convert.ToBase64String("aaaabbbbccccddddaaaabbbbccccdddd"u8.ToArray());

    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "ConnectionStrings:Portal", null, "缺少数据库：请设置 ConnectionStrings__Portal" },
        { "ConnectionStrings:Portal", "Host=localhost;Passwort=geheim", "ConnectionStrings__Portal 看不懂" },
        { "Portal:MasterKey", null, "缺少主密钥：请设置 Portal__MasterKey" },
        { "Portal:MasterKey", "no base64!", "主密钥（Portal__MasterKey）不对：应是 32 字节的 base64" },
        { "Portal:MasterKey", "c2hvcnQ=", "主密钥（Portal__MasterKey）不对：应是 32 字节的 base64" },
        { "Portal:MasterKey", Zeros, "主密钥（Portal__MasterKey）太容易猜到" },
        { "Portal:MasterKey", Typed, "主密钥（Portal__MasterKey）太容易猜到" },
        { "Site:PublicUrl", null, "缺少网站的网址：请设置 Site__PublicUrl" },
        { "Site:PublicUrl", "volunteer.example.org", "配置 Site__PublicUrl 的值“volunteer.example.org”看不懂" },
        { "Site:PublicUrl", "ftp://volunteer.example.org", "配置 Site__PublicUrl 的值" },
        { "Site:PublicUrl", "https://volunteer.example.org/portal", "配置 Site__PublicUrl 的值" },
        { "Portal:TrustedProxies:0", "proxy", "配置 Portal__TrustedProxies 的值“proxy”看不懂" },
        { "Portal:ConnectionsPerAddress", "many", "配置 Portal__ConnectionsPerAddress 的值“many”看不懂" },
        { "LoginLimits:FreeAttempts", "five", "配置 LoginLimits__FreeAttempts 的值“five”看不懂" },
        { "LoginLimits:FirstWait", "-00:00:30", "配置 LoginLimits__FirstWait 的值" },
        { "AddressLimits:SearchesPerMinute", "0", "配置 AddressLimits__SearchesPerMinute 的值" },
        { "Portal:Comments:PerDay", "1e3", "配置 Portal__Comments__PerDay 的值" },
        { "Portal:SignUps:MostFuturePlaces", "-1", "配置 Portal__SignUps__MostFuturePlaces 的值" },
        { "Portal:DataFolder", "/proc/nowhere", "不能建立文件夹 /proc/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Production_does_not_start_and_says_in_one_sentence_what_to_write(string key, string? value, string sentence)
    {
        var (code, said) = await PortalProcess.Run(portal, (key, value));

        Assert.Equal(1, code);
        Assert.Contains(sentence, said);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("geheim", said);
    }
}
