using System.Globalization;

namespace VolunteerPortal.Features.Appeals.Comments;

/// <summary>Microseconds, as the database keeps them.</summary>
public readonly record struct CommentCursor(DateTimeOffset At, Guid Id)
{
    private const int IdLength = 32;

    public override string ToString() => $"{At.UtcTicks / TimeSpan.TicksPerMicrosecond}-{Id:N}";

    /// <summary>Null for anything this type did not write.</summary>
    public static CommentCursor? Parse(string? text)
    {
        if (text is null || text.IndexOf('-') is not (> 0 and < 19 and var dash) || text.Length != dash + 1 + IdLength)
            return null;

        return long.TryParse(text.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
            && micros <= DateTimeOffset.MaxValue.UtcTicks / TimeSpan.TicksPerMicrosecond
            && Guid.TryParseExact(text.AsSpan(dash + 1), "N", out var id)
                ? new CommentCursor(new DateTimeOffset(micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero), id)
                : null;
    }
}
