namespace VolunteerPortal.Features.Training;

/// <summary>What has to be learnt before some duty.</summary>
public sealed class Course
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Title { get; init; }

    public required string Summary { get; init; }
}
