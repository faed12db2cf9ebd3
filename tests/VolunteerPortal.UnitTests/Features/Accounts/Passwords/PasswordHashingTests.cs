using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VolunteerPortal.Features.Accounts;
using VolunteerPortal.Features.Accounts.Passwords;

namespace VolunteerPortal.UnitTests.Features.Accounts.Passwords;

public sealed class PasswordHashingTests : IDisposable
{
    private const string Password = "河边的柳树第7棵";

    private readonly PasswordHashLimiter _gate = new();

    public void Dispose() => _gate.Dispose();

    [Fact]
    public async Task A_hash_is_pbkdf2_with_sha512_and_210000_rounds()
    {
        var bytes = Convert.FromBase64String(await Make(PasswordHashing.Iterations).Hash(Password));

        Assert.Equal(1, bytes[0]);
        Assert.Equal(2, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)));
        Assert.Equal(210_000, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)));
        Assert.Equal(16, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(9)));
        Assert.Equal(13 + 16 + 32, bytes.Length);
    }

    [Fact]
    public async Task The_right_password_is_right_and_another_is_not()
    {
        var passwords = Make(1_000);
        var hash = await passwords.Hash(Password);

        Assert.Equal(PasswordVerificationResult.Success, await passwords.Verify(hash, Password));
        Assert.Equal(PasswordVerificationResult.Failed, await passwords.Verify(hash, Password + " "));
        Assert.Equal(PasswordVerificationResult.Failed, await passwords.Verify(hash, ""));
        Assert.Equal(PasswordVerificationResult.Failed, await passwords.Verify(hash, null));
    }

    [Theory]
    [InlineData("1234567890ab", "１２３４５６７８９０ａｂ")]
    [InlineData("cafe\u0301 cafe\u0301", "café café")]
    public async Task Full_width_and_composed_forms_are_the_same_password(string set, string typed)
    {
        var passwords = Make(1_000);

        Assert.Equal(PasswordVerificationResult.Success, await passwords.Verify(await passwords.Hash(set), typed));
    }

    [Fact]
    public async Task A_weaker_hash_is_right_and_asks_to_be_made_anew()
    {
        var old = await Make(1_000).Hash(Password);

        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, await Make(2_000).Verify(old, Password));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\ud800 lone")]
    [InlineData("any password at all")]
    public async Task Nobodys_password_costs_one_hash_and_is_never_right(string? typed)
    {
        var before = _gate.Hashes;

        var result = await Make(1_000).Verify(null, typed);

        Assert.Equal(PasswordVerificationResult.Failed, result);
        Assert.Equal(1, _gate.Hashes - before);
    }

    private PasswordHashing Make(int iterations)
    {
        var options = Options.Create(new PasswordHasherOptions { IterationCount = iterations });
        return new PasswordHashing(new PasswordHasher<Account>(options), _gate, options);
    }
}
