using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VolunteerPortal.Features.Captchas;

namespace VolunteerPortal.UnitTests.Features.Captchas;

public sealed class ProofOfWorkTests
{
    private static readonly byte[] Key = SHA256.HashData("a key of the tests"u8);
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 1, 30, 0, TimeSpan.Zero);

    private readonly Guid _id = Guid.CreateVersion7();

    [Fact]
    public void A_challenge_has_the_shape_ALTCHA_clients_know()
    {
        var json = JsonSerializer.SerializeToNode(Challenge(), JsonSerializerOptions.Web)!.AsObject();

        Assert.Equal(["algorithm", "challenge", "salt", "maxnumber", "signature"], json.Select(field => field.Key));
        Assert.Equal("SHA-256", json["algorithm"]!.GetValue<string>());
        Assert.Equal(60_000, json["maxnumber"]!.GetValue<int>());
        Assert.Matches(@"\A[0-9a-f]{64}\z", json["challenge"]!.GetValue<string>());
        Assert.Matches(@"\A[0-9a-f]{24}\?expires=1773279060&id=[0-9a-f]{32}&\z", json["salt"]!.GetValue<string>());
        Assert.Equal(Hmac(json["challenge"]!.GetValue<string>()), json["signature"]!.GetValue<string>());
    }

    [Fact]
    public void A_solved_challenge_gives_its_id_back()
    {
        var proof = ProofOfWork.Solve(Challenge());

        Assert.Equal(_id, ProofOfWork.Verify(Key, proof, Now));
    }

    [Fact]
    public void It_expires()
    {
        var proof = ProofOfWork.Solve(Challenge());

        Assert.Equal(_id, ProofOfWork.Verify(Key, proof, Now.AddSeconds(59)));
        Assert.Null(ProofOfWork.Verify(Key, proof, Now.AddSeconds(60)));
    }

    [Fact]
    public void Another_key_did_not_sign_it()
    {
        Assert.Null(ProofOfWork.Verify(SHA256.HashData("another"u8), ProofOfWork.Solve(Challenge()), Now));
    }

    [Theory]
    [InlineData("algorithm", "SHA-512")]
    [InlineData("algorithm", null)]
    [InlineData("challenge", "0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("challenge", null)]
    [InlineData("signature", "")]
    [InlineData("signature", null)]
    [InlineData("salt", null)]
    [InlineData("salt", "")]
    public void A_changed_field_is_noticed(string field, string? value)
    {
        Assert.Null(ProofOfWork.Verify(Key, Changed(proof => proof[field] = value), Now));
    }

    [Fact]
    public void A_wrong_number_a_later_expiry_or_another_id_is_noticed()
    {
        Assert.Null(ProofOfWork.Verify(Key, Changed(proof => proof["number"] = proof["number"]!.GetValue<int>() + 1), Now));
        Assert.Null(ProofOfWork.Verify(Key, Changed(proof => proof["number"] = -1), Now));
        Assert.Null(ProofOfWork.Verify(Key, Changed(proof => Replace(proof, "expires=1773279060", "expires=1873279060")), Now));
        Assert.Null(ProofOfWork.Verify(Key, Changed(proof => Replace(proof, _id.ToString("N"), Guid.CreateVersion7().ToString("N"))), Now));
    }

    [Fact]
    public void Figures_cannot_move_from_the_number_to_the_salt()
    {
        // salt "…&" + number 4711 hashes like salt "…&4" + number 711: only the first is a salt of ours
        var spliced = Changed(proof =>
        {
            var number = proof["number"]!.GetValue<int>().ToString();
            proof["salt"] = proof["salt"]!.GetValue<string>() + number[0];
            proof["number"] = int.Parse("0" + number[1..]);
        });

        Assert.Null(ProofOfWork.Verify(Key, spliced, Now));
    }

    [Fact]
    public void Noise_is_no_proof()
    {
        string?[] noise =
        [
            null, "", " ", "not base64!", "bm8ganNvbg==", "W10=", "bnVsbA==", "MQ==", "e30=", new string('A', 1_000_000),
            Base64("""{"number":"x"}"""), Base64("""{"number":1e99}"""), Base64("""{"salt":"\ud800","number":1}"""),
            Base64("""{"algorithm":["SHA-256"]}"""), Base64(new string('[', 1_000)), Base64("""{"number":60001,"algorithm":"SHA-256"}"""),
        ];

        Assert.All(noise, proof => Assert.Null(ProofOfWork.Verify(Key, proof, Now)));
    }

    private ProofOfWorkChallenge Challenge() => ProofOfWork.Create(Key, _id, Now.AddSeconds(60));

    private string Changed(Action<JsonObject> change)
    {
        var proof = JsonNode.Parse(Convert.FromBase64String(ProofOfWork.Solve(Challenge())!))!.AsObject();
        change(proof);
        return Base64(proof.ToJsonString());
    }

    private static void Replace(JsonObject proof, string old, string text) =>
        proof["salt"] = proof["salt"]!.GetValue<string>().Replace(old, text);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Hmac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(text)));
}
