using System.Text;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Comments;

public sealed class CommentLimits
{
    public int PerDay { get; set; } = 20;

    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(20);
}

public readonly record struct EarlierComment(string Text, DateTimeOffset At);

public static class CommentRules
{
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    public static readonly Refusal TooMany = new("一天最多留言 {0} 条，请明天再来");
    public static readonly Refusal TooSoon = new("请稍等一会儿再留言");
    public static readonly Refusal SaidBefore = new("这段话您刚留过，不用再发一次");

    /// <summary>Null when allowed. Looks at the last 24 hours.</summary>
    public static Refusal? WhyNot(string text, IReadOnlyCollection<EarlierComment> lastDay, DateTimeOffset now, CommentLimits limits)
    {
        if (lastDay.Any(earlier => now - earlier.At < limits.Pause))
            return TooSoon;
        if (lastDay.Count >= limits.PerDay)
            return TooMany with { Args = [limits.PerDay] };

        var folded = Folded(text);
        return lastDay.Any(earlier => Folded(earlier.Text) == folded) ? SaidBefore : null;
    }

    /// <summary>Without what the eye cannot tell apart: case, width, spaces, invisible characters.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !IdentifierText.IsInvisible(rune))
                folded.Append(Rune.ToUpperInvariant(rune));

        return folded.ToString();
    }
}
