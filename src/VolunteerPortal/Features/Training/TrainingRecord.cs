namespace VolunteerPortal.Features.Training;

public sealed class TrainingRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid CourseId { get; init; }

    public required DateTimeOffset PassedAt { get; init; }

    public DateTimeOffset? ValidTo { get; init; }

    public bool IsValidAt(DateTimeOffset now) => ValidTo is null || ValidTo > now;
}

public static class TrainingRecords
{
    public static IQueryable<TrainingRecord> ValidAt(this IQueryable<TrainingRecord> records, DateTimeOffset now) =>
        records.Where(r => r.ValidTo == null || r.ValidTo > now);
}
