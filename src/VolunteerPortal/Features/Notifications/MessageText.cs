using System.Globalization;
using Microsoft.Extensions.Localization;
using VolunteerPortal.Platform.Time;

namespace VolunteerPortal.Features.Notifications;

public static class MessageText
{
    /// <summary>Without arguments it may be a finished sentence with braces in it: shown as it is.</summary>
    public static string Of(IStringLocalizer texts, string text, string[] args) =>
        args.Length == 0 ? texts[text] : texts[text, [.. args.Select(Shown)]];

    private static object Shown(string arg) => Interval(arg) is var (from, to) ? PortalTime.When(from, to) : arg;

    /// <summary>2026-03-21T00:00:00.0000000Z/2026-03-21T04:00:00.0000000Z</summary>
    private static (DateTimeOffset From, DateTimeOffset To)? Interval(string arg) =>
        arg.Split('/') is [var from, var to] && Instant(from) is { } start && Instant(to) is { } end ? (start, end) : null;

    private static DateTimeOffset? Instant(string text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
}
