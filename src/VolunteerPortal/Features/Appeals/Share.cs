namespace VolunteerPortal.Features.Appeals;

/// <summary>That one visitor forwarded one appeal; a second time does not count.</summary>
public sealed class Share
{
    public required Guid AppealId { get; init; }

    public required byte[] VisitorHash { get; init; }

    public required DateTimeOffset At { get; init; }
}
