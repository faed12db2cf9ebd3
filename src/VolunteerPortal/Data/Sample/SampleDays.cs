using System.Globalization;
using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Data.Sample;

/// <summary>By the region's clock: day 0 is the day the sample was loaded.</summary>
public sealed partial record SampleDays(DateTimeOffset Now)
{
    public DateOnly Day(int day) => PortalTime.LocalDate(Now).AddDays(day);

    public DateOnly Day(string day) => Day(int.Parse(day, CultureInfo.InvariantCulture));

    public DateTimeOffset At(int day, TimeOnly time) => PortalTime.ToUtc(Day(day).ToDateTime(time));

    public DateTimeOffset At(string moment) => moment.Split(' ') is [var day, var time]
        ? PortalTime.ToUtc(Day(day).ToDateTime(TimeOnly.Parse(time, CultureInfo.InvariantCulture)))
        : throw new FormatException($"Not a day and a time: {moment}");

    /// <summary>{+5} becomes the date that is in five days, like 3月21日.</summary>
    public string Fill(string text) => Mark().Replace(text, match => $"{Day(match.Groups[1].Value):M月d日}");

    [GeneratedRegex(@"\{([+-][0-9]+)\}")]
    private static partial Regex Mark();
}
