using System.Security.Cryptography;
using System.Text;
using VolunteerPortal.Platform.Hosting;

namespace VolunteerPortal.Platform.Secrets;

/// <summary>One master key (Portal:MasterKey, 32 bytes in base64); every use derives its own key from it by name.</summary>
public sealed class PortalKeys
{
    private const int Size = 32;

    /// <summary>Of 32 random bytes about 30 differ, and fewer than 16 once in 10²² keys: such a key was typed or left at zero.</summary>
    private const int LeastDifferentBytes = 16;

    private readonly byte[] _master;

    public PortalKeys(byte[] master)
    {
        if (master.Length != Size)
            throw new ArgumentException("The master key has 32 bytes.", nameof(master));
        _master = master;
    }

    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, Size, info: Encoding.UTF8.GetBytes(purpose));

    public byte[] Hmac(string purpose, string text) => HMACSHA256.HashData(Derive(purpose), Encoding.UTF8.GetBytes(text));

    /// <summary>Made once and kept in the user's own folder in Development; elsewhere the portal does not start without one.</summary>
    public static PortalKeys From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Portal:MasterKey"] is { Length: > 0 } configured)
            return Parse(configured, "Portal__MasterKey");
        if (!environment.IsDevelopment())
            throw new ConfigurationException("缺少主密钥：请设置 Portal__MasterKey（32 字节的 base64，可用 openssl rand -base64 32 生成）。");

        var file = Path.Combine(PortalFolders.Data(configuration), "master.key");
        if (!File.Exists(file))
            WritePrivately(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
        return Parse(File.ReadAllText(file), file);
    }

    private static PortalKeys Parse(string text, string from)
    {
        var key = new byte[Size + 1];
        if (!Convert.TryFromBase64String(text.Trim(), key, out var length) || length != Size)
            throw new ConfigurationException($"主密钥（{from}）不对：应是 32 字节的 base64，可用 openssl rand -base64 32 生成。");
        if (key.AsSpan(0, Size).ToArray().Distinct().Count() < LeastDifferentBytes)
            throw new ConfigurationException($"主密钥（{from}）太容易猜到，不能用：请用 openssl rand -base64 32 生成一把。");

        return new PortalKeys(key[..Size]);
    }

    private static void WritePrivately(string file, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}
