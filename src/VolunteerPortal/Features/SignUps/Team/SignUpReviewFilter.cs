namespace VolunteerPortal.Features.SignUps.Team;

/// <summary>What the coordinator's queue shows, as it stands in the address.</summary>
public sealed class SignUpReviewFilter
{
    public SignUpStatus Status { get; init; } = SignUpStatus.Requested;

    public Guid? Shift { get; init; }

    /// <summary>Latest first instead of longest waiting first.</summary>
    public bool Newest { get; init; }

    public int? Page { get; init; }

    /// <summary>As a link says it: what is not asked for is left out.</summary>
    public object Route(Guid teamId) => new { teamId, Status, Shift, Newest = Newest ? "true" : null, Page };
}
