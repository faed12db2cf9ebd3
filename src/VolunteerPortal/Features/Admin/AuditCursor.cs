using System.Globalization;

namespace VolunteerPortal.Features.Admin;

/// <summary>The last entry of a page of the audit log: its time to the microsecond, and its id where times are equal.</summary>
public sealed record AuditCursor(DateTimeOffset At, Guid Id)
{
    private const int LongestText = 60;

    public override string ToString() => $"{At.UtcTicks:x}-{Id:N}";

    /// <summary>Null for anything this class did not write: then the list starts at its beginning.</summary>
    public static AuditCursor? Parse(string? text)
    {
        var parts = text is { Length: <= LongestText } ? text.Split('-') : [];
        return parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ticks)
            && ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(parts[1], "N", out var id)
                ? new AuditCursor(new DateTimeOffset(ticks, TimeSpan.Zero), id)
                : null;
    }
}
