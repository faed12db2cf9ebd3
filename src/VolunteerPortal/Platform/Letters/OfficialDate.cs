using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Letters;

/// <summary>成文日期 as GB/T 9704 writes it: 2020年1月29日, Arabic figures, the whole year, no leading zeros.</summary>
public static partial class OfficialDate
{
    private static readonly Refusal WrongForm = new("日期请写成 2026年3月12日 的样子，月和日前面不加 0");
    private static readonly Refusal NoSuchDay = new("没有这一天，请核对日期");

    public static string Format(DateOnly date) => $"{date.Year}年{date.Month}月{date.Day}日";

    public static bool TryParse(string? text, out DateOnly date)
    {
        date = default;
        var match = Shape().Match(text ?? "");
        return match.Success && TryMake(Number(match, "y"), Number(match, "m"), Number(match, "d"), out date);
    }

    public static Refusal? WhyNot(string? text)
    {
        if (TryParse(text, out _))
            return null;

        var candidates = Candidates(text);
        if (candidates.Count > 1)
            return new Refusal("这个日期可能是 {0}，也可能是 {1}，请写清楚", Format(candidates[0]), Format(candidates[1]));

        return Shape().IsMatch(text ?? "") ? NoSuchDay : WrongForm;
    }

    /// <summary>The days that figures without separators may mean: 2020129 is two of them. Ask, never guess.</summary>
    public static IReadOnlyList<DateOnly> Candidates(string? text)
    {
        var match = FiguresOnly().Match(text ?? "");
        if (!match.Success)
            return [];

        var (year, rest) = (Number(match, "y"), match.Groups["rest"].Value);
        var dates = new List<DateOnly>();
        for (var cut = 1; cut < rest.Length; cut++)
            if (cut <= 2 && rest.Length - cut <= 2 && TryMake(year, int.Parse(rest[..cut]), int.Parse(rest[cut..]), out var date))
                dates.Add(date);

        return [.. dates.Distinct()];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        var exists = year >= 1900 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    [GeneratedRegex(@"\A(?<y>[0-9]{4})年(?<m>[1-9]|1[0-2])月(?<d>[1-9]|[12][0-9]|3[01])日\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})(?<rest>[0-9]{2,4})\z")]
    private static partial Regex FiguresOnly();
}
