namespace VolunteerPortal.Platform.Time;

/// <summary>The one place where UTC becomes the wall clock of the region (Asia/Shanghai) and back.</summary>
public static class PortalTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    public static DateTimeOffset ToLocal(DateTimeOffset utc) => TimeZoneInfo.ConvertTime(utc, Zone);

    public static DateOnly LocalDate(DateTimeOffset utc) => DateOnly.FromDateTime(ToLocal(utc).DateTime);

    public static DateOnly Today(this TimeProvider clock) => LocalDate(clock.GetUtcNow());

    public static DateTimeOffset ToUtc(DateTime local) =>
        new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();

    public static DateTimeOffset StartOfDay(DateOnly date) => ToUtc(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>2026-03-12 09:30, the form the government-site guide asks for in publishing times.</summary>
    public static string Stamp(DateTimeOffset utc) => ToLocal(utc).ToString("yyyy-MM-dd HH:mm");

    public static string Day(DateTimeOffset utc) => Day(LocalDate(utc));

    public static string Day(DateOnly date) => $"{date.Month}月{date.Day}日 {Weekdays[(int)date.DayOfWeek]}";

    /// <summary>18:30—22:30; a shift past midnight says so: 20:00—次日 08:00.</summary>
    public static string Span(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (ToLocal(from), ToLocal(to));
        var days = DateOnly.FromDateTime(end.DateTime).DayNumber - DateOnly.FromDateTime(start.DateTime).DayNumber;
        var mark = days switch { 0 => "", 1 => "次日 ", _ => $"{end.Month}月{end.Day}日 " };
        return $"{start:HH:mm}—{mark}{end:HH:mm}";
    }

    public static string When(DateTimeOffset from, DateTimeOffset to) => $"{Day(from)} {Span(from, to)}";

    public static string Hours(DateTimeOffset from, DateTimeOffset to) => (to - from).TotalHours.ToString("0.##");
}
