using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>Behind the limiter, in Identity's format, after NFKC.</summary>
public sealed class PasswordHashing(IPasswordHasher<Account> hasher, PasswordHashLimiter gate, IOptions<PasswordHasherOptions> options)
{
    /// <summary>PBKDF2-HMAC-SHA512, the least that OWASP ASVS 5.0 appendix C allows.</summary>
    public const int Iterations = 210_000;

    private static readonly Account Nobody = null!;

    // Comparing with this hash of no password costs what comparing with a real one costs
    private readonly string _nobodys = HashOfNothing(options.Value.IterationCount);

    public Task<string> Hash(string password)
    {
        var prepared = PasswordRules.Prepare(password)
            ?? throw new ArgumentException("The rules refuse such a password.", nameof(password));
        return gate.Run(() => hasher.HashPassword(Nobody, prepared));
    }

    /// <summary>Without an account (no hash) the work is the same and the answer is no.</summary>
    public async Task<PasswordVerificationResult> Verify(string? hash, string? password)
    {
        var prepared = PasswordRules.Prepare(password);
        var result = await gate.Run(() => hasher.VerifyHashedPassword(Nobody, hash ?? _nobodys, prepared ?? ""));
        return hash is null || prepared is null ? PasswordVerificationResult.Failed : result;
    }

    public Task DelayAsIfHashing() => gate.DelayAsIfHashing();

    private static string HashOfNothing(int iterations)
    {
        const int header = 13, salt = 16, key = 32;
        var bytes = RandomNumberGenerator.GetBytes(header + salt + key);
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), 2); // HMAC-SHA512
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), salt);
        return Convert.ToBase64String(bytes);
    }
}
