using VolunteerPortal.Features.Audit;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Features.Admin;

public sealed class AuditFilter
{
    private const int LongestId = 100;

    public static readonly Refusal NoId = new("编号应是 36 位的字母和数字，可以从表里复制");

    /// <summary>Not called "action": the router would bind the name of the controller's method to it.</summary>
    public string? Verb { get; init; }

    public string? Id { get; init; }

    public string? Before { get; init; }

    public string? WantedVerb => Verb is { Length: > 0 and <= AuditEntry.LongestAction } verb ? verb : null;

    public Guid? WantedId => Id is { Length: <= LongestId } && Guid.TryParse(Id.Trim(), out var id) ? id : null;

    public Refusal? WhyNot => string.IsNullOrWhiteSpace(Id) || WantedId is not null ? null : NoId;
}
