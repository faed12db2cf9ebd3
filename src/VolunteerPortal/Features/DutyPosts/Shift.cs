using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.DutyPosts;

/// <summary>Times are half-open: a shift that ends at 12:00 does not meet one that begins then.</summary>
public sealed class Shift
{
    public static readonly Refusal Cancelled = new("这一班已经取消");
    public static readonly Refusal Started = new("这一班已经开始，不能再报名");
    public static readonly Refusal NotOpenYet = new("这一班还没开始报名");
    public static readonly Refusal Closed = new("这一班的报名已经截止");

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DutyPostId { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public required DateTimeOffset OpensAt { get; init; }

    public required DateTimeOffset ClosesAt { get; init; }

    public required int Capacity { get; set; }

    /// <summary>Confirmed sign-ups and those waiting for approval. The CHECK behind it never lets it pass the capacity.</summary>
    public int Taken { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public string? CancellationReason { get; set; }

    public string? Lead { get; set; }

    public int Free => Math.Max(0, Capacity - Taken);

    public bool IsFull => Taken >= Capacity;

    public Refusal? WhyClosed(DateTimeOffset now)
    {
        if (CancelledAt is not null)
            return Cancelled;
        if (now >= StartsAt)
            return Started;
        if (now < OpensAt)
            return NotOpenYet;

        return now >= ClosesAt ? Closed : null;
    }

    public bool Overlaps(DateTimeOffset from, DateTimeOffset to) => StartsAt < to && from < EndsAt;
}
