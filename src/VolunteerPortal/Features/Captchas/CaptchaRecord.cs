namespace VolunteerPortal.Features.Captchas;

/// <summary>The first check deletes the row, right or wrong; the answer is kept only as an HMAC.</summary>
public sealed class CaptchaRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required CaptchaKind Kind { get; init; }

    public required string Purpose { get; init; }

    public required byte[] VisitorHash { get; init; }

    /// <summary>HMAC of the answer, or of the challenge of a proof of work.</summary>
    public required byte[] AnswerHash { get; init; }

    public byte[]? Picture { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
