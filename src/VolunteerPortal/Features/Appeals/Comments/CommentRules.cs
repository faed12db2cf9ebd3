using System.Text;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Comments;

/// <summary>How much one person may say. Section Portal:Comments of the settings.</summary>
public sealed class CommentLimits
{
    public int PerDay { get; set; } = 20;

    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(20);
}

/// <summary>What a person said before, for the rules below.</summary>
public readonly record struct EarlierComment(string Text, DateTimeOffset At);

public static class CommentRules
{
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    public static readonly Refusal TooMany = new("一天最多留言 {0} 条，请明天再来");
    public static readonly Refusal TooSoon = new("请稍等一会儿再留言");
    public static readonly Refusal SaidBefore = new("这段话您刚留过，不用再发一次");

    /// <summary>Why this text may not be added to what the person said in the last 24 hours, or null.</summary>
    public static Refusal? WhyNot(string text, IReadOnlyCollection<EarlierComment> lastDay, DateTimeOffset now, CommentLimits limits)
    {
        if (lastDay.Any(earlier => now - earlier.At < limits.Pause))
            return TooSoon;
        if (lastDay.Count >= limits.PerDay)
            return TooMany with { Args = [limits.PerDay] };

        var folded = Folded(text);
        return lastDay.Any(earlier => Folded(earlier.Text) == folded) ? SaidBefore : null;
    }

    /// <summary>The text without what the eye does not tell apart: case, width, spaces, invisible characters.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && !IdentifierText.IsInvisible(rune))
                folded.Append(Rune.ToUpperInvariant(rune));

        return folded.ToString();
    }
}
