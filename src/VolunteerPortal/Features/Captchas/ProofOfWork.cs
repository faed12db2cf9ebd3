using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VolunteerPortal.Features.Captchas;

/// <summary>In the shape of ALTCHA v1. The id in the signed salt is good once: the caller deletes its record.</summary>
public static partial class ProofOfWork
{
    public const int MaxNumber = 60_000;

    private const string Algorithm = "SHA-256";
    private const int LongestProof = 2_000;

    public static ProofOfWorkChallenge Create(byte[] key, Guid id, DateTimeOffset expiresAt)
    {
        var number = RandomNumberGenerator.GetInt32(MaxNumber + 1);
        // The & at the end parts salt and number: without it the last figures of the id could be passed off as the first of the number
        var salt = $"{RandomNumberGenerator.GetHexString(24, lowercase: true)}?expires={expiresAt.ToUnixTimeSeconds()}&id={id:N}&";
        var challenge = Hash(salt, number);
        return new ProofOfWorkChallenge(Algorithm, challenge, salt, MaxNumber, Sign(key, challenge));
    }

    public static Guid? Verify(byte[] key, string? proof, DateTimeOffset now)
    {
        if (Read(proof) is not { } answer || answer.Algorithm != Algorithm || answer.Number is < 0 or > MaxNumber)
            return null;

        var salt = SaltShape().Match(answer.Salt ?? "");
        if (!salt.Success || !IsSigned(key, answer))
            return null;

        var expiresAt = long.Parse(salt.Groups["expires"].Value);
        return now.ToUnixTimeSeconds() < expiresAt ? Guid.ParseExact(salt.Groups["id"].Value, "N") : null;
    }

    /// <summary>What the browser does. Here for the tests and for clients without a browser.</summary>
    public static string? Solve(ProofOfWorkChallenge challenge)
    {
        for (var number = 0; number <= challenge.MaxNumber; number++)
            if (Hash(challenge.Salt, number) == challenge.Challenge)
                return Write(new Answer(challenge.Algorithm, challenge.Challenge, number, challenge.Salt, challenge.Signature));

        return null;
    }

    private static bool IsSigned(byte[] key, Answer answer)
    {
        var challenge = Hash(answer.Salt!, answer.Number);
        return Same(challenge, answer.Challenge) & Same(Sign(key, challenge), answer.Signature);
    }

    private static string Hash(string salt, int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}{number}")));

    private static string Sign(byte[] key, string challenge) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(challenge)));

    private static bool Same(string expected, string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given ?? ""));

    private static Answer? Read(string? proof)
    {
        if (string.IsNullOrEmpty(proof) || proof.Length > LongestProof)
            return null;

        var bytes = new byte[proof.Length];
        if (!Convert.TryFromBase64String(proof, bytes, out var length))
            return null;

        try
        {
            return JsonSerializer.Deserialize<Answer>(bytes.AsSpan(0, length), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write(Answer answer) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(answer, JsonSerializerOptions.Web));

    private sealed record Answer(string? Algorithm, string? Challenge, int Number, string? Salt, string? Signature);

    [GeneratedRegex(@"\A[0-9a-f]{24}\?expires=(?<expires>[0-9]{1,12})&id=(?<id>[0-9a-f]{32})&\z")]
    private static partial Regex SaltShape();
}
