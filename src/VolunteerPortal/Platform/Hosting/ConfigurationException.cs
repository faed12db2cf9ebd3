namespace VolunteerPortal.Platform.Hosting;

public sealed class ConfigurationException(string sentence) : Exception(sentence)
{
    public static ConfigurationException Value(string key, string? value, string example) =>
        new($"配置 {key.Replace(":", "__")} 的值“{value}”看不懂，请改成像 {example} 这样。");
}
