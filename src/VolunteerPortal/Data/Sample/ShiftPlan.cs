using System.Globalization;

namespace VolunteerPortal.Data.Sample;

/// <summary>`-5 +2 x7 18:30-22:30` is seven from five days ago, every other day; several times share a day.</summary>
public sealed record ShiftPlan(int First, int Step, int Count, IReadOnlyList<(TimeOnly From, TimeOnly To)> Times)
{
    public static ShiftPlan Read(string text)
    {
        var words = text.Split(' ');
        return new ShiftPlan(Number(words[0]), Number(words[1]), Number(words[2].TrimStart('x')), [.. words[3..].Select(Span)]);
    }

    /// <summary>A shift that ends before it begins goes on past midnight.</summary>
    public IEnumerable<(int Day, DateTimeOffset From, DateTimeOffset To)> On(SampleDays days)
    {
        for (var at = 0; at < Count; at++)
        {
            var (from, to) = Times[at % Times.Count];
            var day = First + (Step * (at / Times.Count));
            yield return (day, days.At(day, from), days.At(to > from ? day : day + 1, to));
        }
    }

    private static int Number(string word) => int.Parse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static (TimeOnly From, TimeOnly To) Span(string word) => word.Split('-') is [var from, var to]
        ? (TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture))
        : throw new FormatException($"Not a span of time: {word}");
}
