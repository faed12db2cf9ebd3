using System.Text.Json.Serialization;

namespace VolunteerPortal.Features.Captchas;

public sealed record ProofOfWorkChallenge(
    [property: JsonPropertyName("algorithm")] string Algorithm,
    [property: JsonPropertyName("challenge")] string Challenge,
    [property: JsonPropertyName("salt")] string Salt,
    [property: JsonPropertyName("maxnumber")] int MaxNumber,
    [property: JsonPropertyName("signature")] string Signature);
