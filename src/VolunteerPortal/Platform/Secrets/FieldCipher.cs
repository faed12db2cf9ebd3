using System.Security.Cryptography;
using System.Text;

namespace VolunteerPortal.Platform.Secrets;

/// <summary>AES-256-GCM for single fields. The place (table, column, row) is authenticated too, so a ciphertext moved to another row or
/// column does not open. Layout: version 1 | nonce 12 | tag 16 | text.</summary>
public sealed class FieldCipher(PortalKeys keys)
{
    private const byte Version = 1;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key = keys.Derive("field-cipher-1");

    public byte[] Seal(string text, string column, Guid row)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[1 + NonceSize + TagSize + plain.Length];
        sealedText[0] = Version;
        var nonce = sealedText.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagSize);
        aes.Encrypt(nonce, plain, sealedText.AsSpan(1 + NonceSize + TagSize), sealedText.AsSpan(1 + NonceSize, TagSize),
            Place(column, row));
        return sealedText;
    }

    public string Open(byte[] sealedText, string column, Guid row)
    {
        if (sealedText.Length < 1 + NonceSize + TagSize || sealedText[0] != Version)
            throw new CryptographicException("Not a sealed field.");

        var plain = new byte[sealedText.Length - 1 - NonceSize - TagSize];
        using var aes = new AesGcm(_key, TagSize);
        aes.Decrypt(sealedText.AsSpan(1, NonceSize), sealedText.AsSpan(1 + NonceSize + TagSize), sealedText.AsSpan(1 + NonceSize, TagSize),
            plain, Place(column, row));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Place(string column, Guid row) => Encoding.UTF8.GetBytes($"{column}|{row:N}");
}
