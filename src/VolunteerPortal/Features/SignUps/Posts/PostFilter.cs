using System.Globalization;
using VolunteerPortal.Features.DutyPosts;
using VolunteerPortal.Platform.Text;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.SignUps.Posts;

public sealed class PostFilter
{
    /// <summary>today, tomorrow, weekend or a day; empty means any day.</summary>
    public string? Date { get; init; }

    public string? Day { get; init; }

    /// <summary>Code of a county or of anything below or above it.</summary>
    public string? Area { get; init; }

    /// <summary>Null when it cannot be a region's code.</summary>
    public string? AreaCode => Area is { Length: >= 2 and <= 12 } && Area.All(char.IsAsciiDigit) ? Area : null;

    public ServiceKind[] Kind { get; init; } = [];

    public bool Open { get; init; }

    public bool Elder { get; init; }

    public bool Untrained { get; init; }

    public int? Page { get; init; }

    public int Count =>
        (DateIsSet ? 1 : 0) + (AreaCode is null ? 0 : 1) + Kind.Length + (Open ? 1 : 0) + (Elder ? 1 : 0) + (Untrained ? 1 : 0);

    public bool DateIsSet => !string.IsNullOrEmpty(Date) || !string.IsNullOrWhiteSpace(Day);

    /// <summary>A shift begins between these; null for any day or an unreadable one.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Range(DateOnly today)
    {
        var (first, last) = Days(today) ?? default;
        return first == default ? null : (PortalTime.StartOfDay(first), PortalTime.StartOfDay(last.AddDays(1)));
    }

    private (DateOnly First, DateOnly Last)? Days(DateOnly today)
    {
        if (TypedDay(Day, today) is { } day)
            return (day, day);

        return Date switch
        {
            "today" => (today, today),
            "tomorrow" => (today.AddDays(1), today.AddDays(1)),
            "weekend" => Weekend(today),
            _ => null,
        };
    }

    /// <summary>This Saturday and Sunday; on a Sunday only today.</summary>
    private static (DateOnly, DateOnly) Weekend(DateOnly today)
    {
        var toSunday = (7 - (int)today.DayOfWeek) % 7;
        var sunday = today.AddDays(toSunday);
        return (toSunday == 0 ? sunday : sunday.AddDays(-1), sunday);
    }

    /// <summary>2026-3-21, 2026年3月21日, 2026/3/21, 3月21日 or 3/21; without a year the next such day.</summary>
    public static DateOnly? TypedDay(string? typed, DateOnly today) =>
        Parsed(typed, today) is { Year: >= 2000 and < 2100 } day ? day : null;

    private static DateOnly? Parsed(string? typed, DateOnly today)
    {
        var text = PlainText.Folded(typed)?.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日', '号');
        if (string.IsNullOrEmpty(text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (!DateOnly.TryParseExact($"{today.Year}-{text}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return null;

        return day < today ? day.AddYears(1) : day;
    }
}
