namespace VolunteerPortal.Features.Training;

public sealed class Course
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Title { get; init; }

    public required string Summary { get; init; }
}
