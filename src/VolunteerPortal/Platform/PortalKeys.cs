using System.Security.Cryptography;
using System.Text;

namespace VolunteerPortal.Platform;

/// <summary>One master key (Portal:MasterKey, 32 bytes in base64); every use derives its own key from it by name.</summary>
public sealed class PortalKeys
{
    private readonly byte[] _master;

    public PortalKeys(byte[] master)
    {
        if (master.Length != 32)
            throw new ArgumentException("The master key has 32 bytes.", nameof(master));
        _master = master;
    }

    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, 32, info: Encoding.UTF8.GetBytes(purpose));

    public byte[] Hmac(string purpose, string text) => HMACSHA256.HashData(Derive(purpose), Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// Reads the key from the configuration. In Development a missing key is made once and kept in the user's own folder; anywhere else
    /// the portal does not start without one.
    /// </summary>
    public static PortalKeys From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Portal:MasterKey"] is { Length: > 0 } configured)
            return new PortalKeys(Convert.FromBase64String(configured));
        if (!environment.IsDevelopment())
            throw new InvalidOperationException("缺少主密钥：请设置 Portal__MasterKey（32 字节的 base64，可用 openssl rand -base64 32 生成）。");

        var file = Path.Combine(PortalFolders.Data(configuration), "master.key");
        if (!File.Exists(file))
            WritePrivately(file, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        return new PortalKeys(Convert.FromBase64String(File.ReadAllText(file)));
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
