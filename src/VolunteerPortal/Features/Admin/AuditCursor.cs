using System.Globalization;

namespace VolunteerPortal.Features.Admin;

public sealed record AuditCursor(DateTimeOffset At, Guid Id)
{
    private const int LongestText = 60;

    public override string ToString() => $"{At.UtcTicks:x}-{Id:N}";

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
