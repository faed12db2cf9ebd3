using System.Globalization;
using System.Text;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Text;

/// <summary>Whole Unicode, no control characters; length in characters as people count them, a rare one (two units) as one.</summary>
public static class PlainText
{
    public const int LongestFolded = 60;

    private const int MarksInARow = 4;
    private const int MostTakenOff = 200;

    private static readonly Refusal Broken = new("文字里有无法识别的字符，请删掉后重新输入");
    private static readonly Refusal Control = new("文字里有看不见的控制字符，请删掉后重新输入");
    private static readonly Refusal LineBreak = new("请写在一行里，不要换行");
    private static readonly Refusal Stacked = new("请去掉叠在文字上的多余符号");

    /// <summary>An empty text is no problem here; <c>Required</c> asks for that.</summary>
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

    /// <summary>Too long for any tidying to help. Asked first, so that no other rule has to look at such a text.</summary>
    public static Refusal? WhyTooLong(string? text, int max) => text?.Length > 2 * max + MostTakenOff ? TooLong(max, Length(text)) : null;

    public static string? OneLine(string? text) => text is null ? null : NullIfEmpty(WithoutDirectionMarks(text).Trim());

    /// <summary>Without direction marks and blank lines around; line ends are \n; null when nothing is left.</summary>
    public static string? Paragraphs(string? text) =>
        text is null ? null : NullIfEmpty(WithoutDirectionMarks(text).Replace("\r\n", "\n").Replace('\r', '\n').TrimEnd().TrimStart('\n'));

    public static bool IsBlank(string? text) =>
        text is null
        || text.EnumerateRunes().All(rune => Rune.IsWhiteSpace(rune) || IdentifierText.IsInvisible(rune) || ShowsNothing(rune));

    /// <summary>Fillers, the empty braille cell, variation selectors, tags, noncharacters: alone they are an empty field.</summary>
    private static bool ShowsNothing(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>What somebody wrote as a sentence among others: with one full stop, or the mark it ends with.</summary>
    public static string AsSentence(string? text) =>
        string.IsNullOrEmpty(text) || "。！？!?.…；;".Contains(text[^1]) ? text ?? "" : $"{text}。";

    /// <summary>Every surrogate has its other half, and no code point is a noncharacter: PostgreSQL can store it.</summary>
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

    /// <summary>NFKC, no space around; null for no text or more than <see cref="LongestFolded"/> UTF-16 units.</summary>
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
