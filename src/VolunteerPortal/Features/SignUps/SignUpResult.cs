using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.SignUps;

/// <summary>What came of signing up: a sign-up (new, or the one an earlier identical request made), or why not.</summary>
public sealed record SignUpResult(Guid? SignUpId, Refusal? Refusal)
{
    public static SignUpResult Made(Guid id) => new(id, null);

    public static implicit operator SignUpResult(Refusal refusal) => new(null, refusal);
}
