using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Letters;

/// <summary>A line that begins with a section number: 一、 （一） 1. （1） are levels 1 to 4 (GB/T 9704). A short one is a heading. In a long one
/// a short first sentence runs in as a heading of its own: （一）加强组织领导。各单位……</summary>
public sealed partial record NumberedLine(int Level, string Number, string Text)
{
    private const int LongestHeading = 40;
    private const int LongestSectionHeading = 60;
    private const string Unfinished = "，、,";

    private static readonly char[] SentenceEnds = [.. "。！？；!?;"];

    /// <summary>Null when the line has no section number: 2020年…, 3.5万人 and 1.29 are none.</summary>
    public static NumberedLine? Parse(string line)
    {
        var match = Shape().Match(line);
        if (!match.Success || match.Groups["text"].Value.Trim() is not { Length: > 0 } text)
            return null;

        if (match.Groups["one"] is { Success: true } one)
            return new NumberedLine(1, $"{one.Value}、", text);

        if (match.Groups["two"] is { Success: true } two)
            return new NumberedLine(2, $"（{two.Value}）", text);

        return match.Groups["three"] is { Success: true } three
            ? new NumberedLine(3, Plain(three.Value) + (match.Groups["mark"].Value == "、" ? "、" : "."), text)
            : new NumberedLine(4, $"（{Plain(match.Groups["four"].Value)}）", text);
    }

    public static int LevelOf(string line) => Parse(line)?.Level ?? 0;

    public static int NumberLength(string line)
    {
        var match = Shape().Match(line);
        return match.Success ? match.Groups["text"].Index : 0;
    }

    public bool IsHeading
    {
        get
        {
            // Sections may carry a full stop at their end; below them a full stop means a sentence
            var sentence = Level <= 2 ? Text.TrimEnd('。') : Text;
            return Length(sentence) <= (Level <= 2 ? LongestSectionHeading : LongestHeading)
                && sentence.Length > 0 && sentence.IndexOfAny(SentenceEnds) < 0 && !Unfinished.Contains(sentence[^1]);
        }
    }

    public int RunInLength =>
        !IsHeading && Text.IndexOf('。') is var end and > 0 && end < Text.Length - 1 && Length(Text[..end]) <= LongestHeading ? end + 1 : 0;

    private static int Length(string text) => PlainText.Length(text);

    private static string Plain(string figures) => figures.Normalize(System.Text.NormalizationForm.FormKC);

    [GeneratedRegex(
        @"\A(?:(?<one>[一二三四五六七八九十]{1,3})、|[（(](?<two>[一二三四五六七八九十]{1,3})[）)]、?|"
        + @"(?<three>[1-9１-９][0-9０-９]?)(?<mark>[.．](?![0-9０-９])|、)|"
        + @"[（(](?<four>[1-9１-９][0-9０-９]?)[）)])\s*(?<text>.*)\z", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
