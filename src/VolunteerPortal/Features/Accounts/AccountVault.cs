using System.Security.Cryptography;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Features.Accounts;

/// <summary>A copy of the database tells no name, phone or e-mail. Keys (HMAC-SHA256, 32 bytes) find the last two again.</summary>
public sealed class AccountVault(FieldCipher cipher, PortalKeys keys, ILogger<AccountVault>? logger = null)
{
    public const int TailLength = 4;

    /// <summary>Shown for what does not open: a row is damaged, the page around it is not.</summary>
    public const string Unreadable = "（无法显示）";

    private const string Name = "accounts.sealed_name";
    private const string Phone = "accounts.sealed_phone";
    private const string Email = "accounts.sealed_email";

    public byte[] SealName(string name, Guid accountId) => cipher.Seal(name, Name, accountId);

    public byte[] SealPhone(string phone, Guid accountId) => cipher.Seal(phone, Phone, accountId);

    public byte[] SealEmail(string email, Guid accountId) => cipher.Seal(email, Email, accountId);

    /// <exception cref="CryptographicException">The name was changed, moved or sealed with another master key.</exception>
    public string OpenName(byte[] sealedName, Guid accountId) => cipher.Open(sealedName, Name, accountId);

    public string NameOf(byte[] sealedName, Guid accountId) => Open(sealedName, Name, accountId) ?? Unreadable;

    public string? PhoneOf(Account account) => account.SealedPhone is { } phone ? Open(phone, Phone, account.Id) : null;

    public string? EmailOf(Account account) => account.SealedEmail is { } email ? Open(email, Email, account.Id) : null;

    public byte[] PhoneKey(string phone) => keys.Hmac("account-phone-1", phone);

    public byte[] PhoneTailKey(string lastFour) => keys.Hmac("account-phone-tail-1", lastFour);

    public byte[] EmailKey(string email) => keys.Hmac("account-email-1", email);

    private string? Open(byte[] sealedText, string column, Guid accountId)
    {
        try
        {
            return cipher.Open(sealedText, column, accountId);
        }
        catch (CryptographicException)
        {
            logger?.LogError("{Column} of account {AccountId} does not open", column, accountId);
            return null;
        }
    }
}
