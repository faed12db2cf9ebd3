using System.Security.Cryptography;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.Features.Accounts;

/// <summary>
/// Seals and opens what a copy of the database must not tell of a person: real name, phone, e-mail; the one place that knows the columns
/// they are bound to. Phone and e-mail are found again by their keys (HMAC-SHA256, 32 bytes), the phone also by its last four figures.
/// </summary>
public sealed class AccountVault(FieldCipher cipher, PortalKeys keys, ILogger<AccountVault>? logger = null)
{
    public const int TailLength = 4;

    /// <summary>What stands in place of a name, phone or e-mail that does not open: its row is damaged, the page around it is not.</summary>
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

    /// <summary>Null when there is none, and when it does not open.</summary>
    public string? PhoneOf(Account account) => account.SealedPhone is { } phone ? Open(phone, Phone, account.Id) : null;

    /// <summary>Null when there is none, and when it does not open.</summary>
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
