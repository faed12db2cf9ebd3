using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Admin;

/// <summary>Which entries of the audit log are asked for; <see cref="Before"/> is where the last page ended.</summary>
public sealed class AuditFilter
{
    private const int LongestId = 100;

    public static readonly Refusal NoId = new("编号应是 36 位的字母和数字，可以从表里复制");

    /// <summary>Not called "action": that is what the router calls the method of a controller, and it would be bound to it.</summary>
    public string? Verb { get; init; }

    /// <summary>Of who did it, or of what it was done to.</summary>
    public string? Id { get; init; }

    public string? Before { get; init; }

    /// <summary>No action has a longer name.</summary>
    public string? WantedVerb => Verb is { Length: > 0 and <= AuditEntry.LongestAction } verb ? verb : null;

    public Guid? WantedId => Id is { Length: <= LongestId } && Guid.TryParse(Id.Trim(), out var id) ? id : null;

    public Refusal? WhyNot => string.IsNullOrWhiteSpace(Id) || WantedId is not null ? null : NoId;
}
