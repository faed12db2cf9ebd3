using System.Globalization;
using System.Text;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Text;

/// <summary>
/// What may stand in any text a person sends: whole Unicode, no control characters, a length in characters as people count them
/// (a rare character outside the first plane is one, not two).
/// </summary>
public static class PlainText
{
    /// <summary>UTF-16 units of a number or a day as it is typed.</summary>
    public const int LongestFolded = 60;

    private const int MarksInARow = 4;
    private const int MostTakenOff = 200;

    private static readonly Refusal Broken = new("文字里有无法识别的字符，请删掉后重新输入");
    private static readonly Refusal Control = new("文字里有看不见的控制字符，请删掉后重新输入");
    private static readonly Refusal LineBreak = new("请写在一行里，不要换行");
    private static readonly Refusal Stacked = new("请去掉叠在文字上的多余符号");

    /// <summary>Why this text cannot be taken, or null. Nothing typed is no problem here: whether it must be filled is another question.</summary>
    public static Refusal? FirstProblem(string? text, int max, bool multiline)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        if (WhyTooLong(text, max) is { } tooLong)
            return tooLong;

        if (!IsWhole(text) || text.Contains('\uFFFD'))
            return Broken;

        var runes = Sent(text, multiline);
        if (FirstControl(runes, multiline) is { } refusal)
            return refusal;

        if (HasStackedMarks(runes))
            return Stacked;

        return Length(runes) is var length && length > max ? TooLong(max, length) : null;
    }

    /// <summary>
    /// Whether no tidying could bring the text down to so many characters: at most two UTF-16 units each, and some marks and spaces that
    /// are taken off. Asked before all else, so that no rule has to look at a text that is longer than its field could hold.
    /// </summary>
    public static Refusal? WhyTooLong(string? text, int max) => text?.Length > 2 * max + MostTakenOff ? TooLong(max, Length(text)) : null;

    /// <summary>One line as it is stored: no direction marks, no space around it; null when nothing is left.</summary>
    public static string? OneLine(string? text) => text is null ? null : NullIfEmpty(WithoutDirectionMarks(text).Trim());

    /// <summary>Several lines as they are stored: no direction marks, line ends are \n, no blank lines around; null when nothing is left.</summary>
    public static string? Paragraphs(string? text) =>
        text is null ? null : NullIfEmpty(WithoutDirectionMarks(text).Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd().TrimStart('\n'));

    /// <summary>Nothing a reader would see: only spaces (also full-width) and zero-width characters.</summary>
    public static bool IsBlank(string? text) =>
        text is null || text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IdentifierText.IsInvisible(rune));

    /// <summary>Every surrogate has its other half, and no code point is one that can never be a character: PostgreSQL can store it.</summary>
    public static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (!pair && char.IsSurrogate(text[at]))
                return false;

            var value = pair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            if (value == 0 || (value & 0xFFFE) == 0xFFFE)
                return false;

            at += pair ? 1 : 0;
        }

        return true;
    }

    /// <summary>
    /// A number or a day with its full-width figures as plain ones (NFKC), no space around; null for what cannot be one: no text, or longer
    /// than <see cref="LongestFolded"/>.
    /// </summary>
    public static string? Folded(string? text) =>
        text is { Length: <= LongestFolded } && IsWhole(text) ? text.Normalize(NormalizationForm.FormKC).Trim() : null;

    public static int Length(string text) => text.EnumerateRunes().Count();

    private static string Sent(string text, bool multiline) => (multiline ? Paragraphs(text) : OneLine(text)) ?? "";

    private static Refusal? FirstControl(string text, bool multiline)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029 && !multiline)
                return LineBreak;
            else if (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t'))
                return Control;
            else if (rune.Value == '\t' && !multiline)
                return Control;

        return null;
    }

    private static bool HasStackedMarks(string text)
    {
        var inARow = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            inARow = isMark ? inARow + 1 : 0;
            if (inARow > MarksInARow)
                return true;
        }

        return false;
    }

    private static bool IsDirectionMark(Rune rune) =>
        rune.Value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string WithoutDirectionMarks(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsDirectionMark(rune))
                kept.Append(rune);

        return kept.ToString();
    }

    private static Refusal TooLong(int max, int length) => new("最多 {0} 个字，现在有 {1} 个，请删减", max, length);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
