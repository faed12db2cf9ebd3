namespace VolunteerPortal.Features.Appeals.Sharing;

/// <summary>Counts once per visitor, appeal and day.</summary>
public sealed class Share
{
    public required Guid AppealId { get; init; }

    public required byte[] VisitorHash { get; init; }

    /// <summary>By the region's calendar.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }
}
