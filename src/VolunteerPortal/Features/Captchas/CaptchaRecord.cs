namespace VolunteerPortal.Features.Captchas;

/// <summary>An outstanding captcha. The first check takes the row away, right or wrong; the answer is kept only as an HMAC.</summary>
public sealed class CaptchaRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>picture or work.</summary>
    public required string Kind { get; init; }

    /// <summary>That of a <see cref="CaptchaForm"/>.</summary>
    public required string Purpose { get; init; }

    public required byte[] VisitorHash { get; init; }

    /// <summary>HMAC of the answer, or of the challenge of a proof of work.</summary>
    public required byte[] AnswerHash { get; init; }

    /// <summary>The PNG of a picture; null for a proof of work.</summary>
    public byte[]? Picture { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
