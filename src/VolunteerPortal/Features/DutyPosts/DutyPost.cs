namespace VolunteerPortal.Features.DutyPosts;

public sealed class DutyPost
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Number { get; init; }

    public required Guid OrganisationId { get; init; }

    public required string Title { get; set; }

    public required ServiceKind Kind { get; set; }

    public required string RegionCode { get; set; }

    public required string Place { get; set; }

    public required string Address { get; set; }

    public required string Description { get; set; }

    /// <summary>One per line.</summary>
    public required string Requirements { get; set; }

    public required string Guarantees { get; set; }

    /// <summary>No post without it (志愿服务条例 12).</summary>
    public required string RiskText { get; set; }

    /// <summary>Grows when the risk text changes; a sign-up keeps the version that was read.</summary>
    public int RiskVersion { get; set; } = 1;

    /// <summary>The coordinator decides about each sign-up; otherwise a free place is the volunteer's at once.</summary>
    public bool NeedsApproval { get; set; }

    public Guid? RequiredCourseId { get; set; }

    public bool Urgent { get; set; }

    public bool ElderFriendly { get; set; }

    public required string ContactPerson { get; set; }

    public required string ContactPhone { get; set; }

    public required DateTimeOffset PublishedAt { get; init; }
}
