using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Home;

public sealed record WhenFree(DateOnly Today)
{
    public DateOnly Tomorrow => Today.AddDays(1);

    /// <summary>The Saturday of this week; on a Sunday the one before it.</summary>
    public DateOnly Saturday => Today.AddDays(Today.DayOfWeek == DayOfWeek.Sunday ? -1 : DayOfWeek.Saturday - Today.DayOfWeek);

    public DateTimeOffset TodayBegins => PortalTime.StartOfDay(Today);

    public DateTimeOffset TomorrowBegins => PortalTime.StartOfDay(Tomorrow);

    public DateTimeOffset TomorrowEnds => PortalTime.StartOfDay(Tomorrow.AddDays(1));

    public DateTimeOffset WeekendBegins => PortalTime.StartOfDay(Saturday);

    public DateTimeOffset WeekendEnds => PortalTime.StartOfDay(Saturday.AddDays(2));
}
