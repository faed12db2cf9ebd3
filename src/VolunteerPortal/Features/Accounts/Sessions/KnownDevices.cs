using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VolunteerPortal.Platform.Secrets;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Accounts.Sessions;

/// <summary>A device proves by cookie which accounts were signed in on it: a random id, then a dated mark for each. A mark is an HMAC that
/// includes the account's security stamp, so a new password makes every device unknown again.</summary>
public sealed class KnownDevices(PortalKeys keys, TimeProvider clock)
{
    public const string CookieName = "__Host-dev";
    public const int Days = 180;

    private const int MostAccounts = 5;
    private const int LongestCookie = 400;

    public string? Find(string? cookie, Account account) =>
        Read(cookie) is var (device, marks) && marks.Any(mark => IsMarkOf(mark, device, account)) ? device : null;

    public string Remember(string? cookie, Account account)
    {
        var (device, marks) = Read(cookie) ?? (RandomNumberGenerator.GetHexString(32, lowercase: true), []);
        var others = marks.Where(mark => !IsMarkOf(mark, device, account)).Take(MostAccounts - 1);
        return string.Join('.', [device, Mark(device, account, Today), .. others]);
    }

    private int Today => clock.Today().DayNumber;

    private static (string Device, string[] Marks)? Read(string? cookie)
    {
        if (cookie is null || cookie.Length > LongestCookie)
            return null;

        var parts = cookie.Split('.');
        return parts[0].Length == 32 && parts[0].All(char.IsAsciiHexDigitLower) ? (parts[0], parts[1..]) : null;
    }

    private bool IsMarkOf(string mark, string device, Account account)
    {
        var day = mark.Split('-')[0];
        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= Today && Today - number <= Days
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(mark), Encoding.UTF8.GetBytes(Mark(device, account, number)));
    }

    private string Mark(string device, Account account, int day)
    {
        var mac = keys.Hmac("known-device-1", $"{device}|{account.Id:N}|{account.SecurityStamp}|{day}");
        return $"{day}-{Base64Url.EncodeToString(mac.AsSpan(0, 16))}";
    }
}
