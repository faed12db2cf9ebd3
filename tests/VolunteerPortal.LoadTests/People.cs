using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Identifiers;
using VolunteerPortal.Features.Accounts.Passwords;
using VolunteerPortal.Features.Accounts.Sessions;
using VolunteerPortal.IntegrationTests;
using VolunteerPortal.Platform.Secrets;

namespace VolunteerPortal.LoadTests;

/// <summary>Numbered volunteers, each with a password and a signed-in browser. Their ids can be told from their numbers, in pgbench
/// too.</summary>
public static class People
{
    public const int Count = 2_000;
    public const string Password = "qinghe-load-2026";


    private const string IdStart = "00000000-0000-4000-8000-";

    public static Guid Id(int number) => new($"{IdStart}{number:x12}");

    /// <summary>The same id as an expression of pgbench.</summary>
    public static string SqlId(string number) => $"('{IdStart}' || lpad(to_hex({number}::bigint), 12, '0'))::uuid";

    public static string UserName(int number) => $"loader{number}";

    public static string SessionCookie(int number) => $"__Host-vp={Base64Url.EncodeToString(SessionKey(number))}";

    public static async Task Seed(string connectionString, PortalKeys keys)
    {
        var now = TimeProvider.System.GetUtcNow();
        var vault = new AccountVault(new FieldCipher(keys), keys);
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = PasswordHashing.Iterations }));
        var hash = hasher.HashPassword(null!, Password);
        await using var db = Given.Database(connectionString);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var number = 1; number <= Count; number++)
        {
            db.Add(Person(number, vault, hash, now));
            db.Add(OpenSession(number, now));
        }

        await db.SaveChangesAsync();
    }

    private static Account Person(int number, AccountVault vault, string hash, DateTimeOffset now)
    {
        var account = new Account
        {
            Id = Id(number),
            UserName = UserName(number),
            NormalizedUserName = UserName(number).ToUpperInvariant(),
            VolunteerNumber = VolunteerNumber.Create(Given.County, new DateOnly(2026, 5, 1), number),
            SealedName = vault.SealName("林霜降", Id(number)),
            MaskedName = "林*降",
            HomeRegionCode = Given.County,
            PasswordHash = hash,
            SecurityStamp = "stamp",
            CreatedAt = now.AddDays(-30),
        };
        account.SetPhone($"198{number:00000000}", vault, logsIn: true);
        return account;
    }

    private static Session OpenSession(int number, DateTimeOffset now) => new()
    {
        KeyHash = SHA256.HashData(SessionKey(number)),
        AccountId = Id(number),
        CreatedAt = now,
        LastSeenAt = now,
        ExpiresAt = now.AddHours(12),
        IdleLimit = TimeSpan.FromHours(12),
        Device = "load",
    };

    private static byte[] SessionKey(int number) => SHA256.HashData(Encoding.ASCII.GetBytes($"load session {number}"));
}
