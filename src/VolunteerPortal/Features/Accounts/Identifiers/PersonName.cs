using System.Globalization;
using System.Text;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>Kept as typed, from all planes; only the middle dot becomes one (U+00B7), and spaces between Chinese characters go.</summary>
public static class PersonName
{
    public const int MinLength = 2;
    public const int MaxLength = 50;

    /// <summary>In code points: the first character may bring a variation selector.</summary>
    public const int LongestMask = MaxLength + 1;

    private const char Dot = '·';
    private const string DotForms = "•‧・･．∙⋅";

    private static readonly Refusal Missing = new("请填写姓名");
    private static readonly Refusal WrongLength = new("姓名应是 {0} 到 {1} 个字", MinLength, MaxLength);
    private static readonly Refusal WrongCharacter = new("姓名里只能有汉字和间隔号“·”，外文姓名用字母和空格");
    private static readonly Refusal Mixed = new("姓名请全部用汉字，或者全部用字母");
    private static readonly Refusal PrivateUse = new("姓名里有本机自造的字，别人看不到，请换成标准字");
    private static readonly Refusal DotPlace = new("间隔号“·”要放在姓名中间，一次一个");

    public static Refusal? WhyNot(string? raw)
    {
        if (raw?.Length > IdentifierText.Longest)
            return WrongLength;
        if (PlainText.IsBlank(raw))
            return Missing;
        if (Normalize(raw) is not { } name)
            return WrongCharacter;

        var runes = name.EnumerateRunes().ToArray();
        return WhyNotCharacters(runes) ?? WhyNotDots(name) ?? WhyNotLength(name);
    }

    /// <summary>Null when nothing usable was typed. Whether it is a name, <see cref="WhyNot"/> says.</summary>
    public static string? Normalize(string? raw)
    {
        if (raw is null || raw.Length > IdentifierText.Longest || PlainText.IsBlank(raw) || !PlainText.IsWhole(raw))
            return null;

        var trimmed = Trim(raw);
        var lastLatin = Array.FindLastIndex(trimmed, IsLatin);
        var name = new StringBuilder();
        for (var at = 0; at < trimmed.Length; at++)
            if (Rune.IsWhiteSpace(trimmed[at]))
                name.Append(IsPadding(trimmed, at, lastLatin) ? "" : " ");
            else
                name.Append(IsDot(trimmed, at) ? new Rune(Dot) : trimmed[at]);

        return name.ToString();
    }

    /// <summary>What a search compares: without dots, spaces and variants (NFKC), Latin in capitals.</summary>
    public static string Key(string name)
    {
        var plain = (Normalize(name) ?? "").EnumerateRunes()
            .Where(rune => rune.Value != Dot && !Rune.IsWhiteSpace(rune) && !Han.IsVariationSelector(rune));
        return string.Concat(plain).Normalize(NormalizationForm.FormKC).ToUpperInvariant();
    }

    /// <summary>张*, 欧***: the first character and a star for each other.</summary>
    public static string Mask(string name)
    {
        var characters = Characters(name);
        return characters.Count == 0 ? "" : characters[0] + new string('*', characters.Count - 1);
    }

    /// <summary>As a reader counts them: a variation selector belongs to the character before it.</summary>
    private static List<string> Characters(string name)
    {
        var characters = new List<string>();
        foreach (var rune in name.EnumerateRunes())
            if (Han.IsVariationSelector(rune) && characters.Count > 0)
                characters[^1] += rune;
            else
                characters.Add(rune.ToString());

        return characters;
    }

    private static Refusal? WhyNotCharacters(Rune[] runes)
    {
        if (runes.Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse))
            return PrivateUse;

        var hasLatin = runes.Any(IsLatin);
        for (var at = 0; at < runes.Length; at++)
            if (!IsNameRune(runes, at, hasLatin))
                return WrongCharacter;

        return hasLatin && runes.Any(Han.Contains) ? Mixed : null;
    }

    private static Refusal? WhyNotDots(string name) =>
        name[0] is Dot or '-' or '\'' || name[^1] is Dot or '-' or '\'' || name.Contains($"{Dot}{Dot}") ? DotPlace : null;

    private static Refusal? WhyNotLength(string name) =>
        Characters(name).Count is < MinLength or > MaxLength ? WrongLength : null;

    private static bool IsNameRune(Rune[] runes, int at, bool hasLatin)
    {
        var rune = runes[at];
        if (Han.IsVariationSelector(rune))
            return at > 0 && Han.Contains(runes[at - 1]);

        return Han.Contains(rune) || IsLatin(rune) || rune.Value is Dot || (hasLatin && rune.Value is (' ' or '-' or '\'' or '’'));
    }

    private static bool IsLatin(Rune rune) =>
        rune.Value < 0x250 && Rune.IsLetter(rune) && rune.Value is not (0xAA or 0xBA);

    /// <summary>Spaces that line up a two-character name with a three-character one; between Latin words one is kept.</summary>
    private static bool IsPadding(Rune[] runes, int at, int lastLatin) =>
        Han.Contains(runes[at - 1]) || Rune.IsWhiteSpace(runes[at - 1]) || at > lastLatin;

    private static bool IsDot(Rune[] runes, int at) =>
        DotForms.Contains(runes[at].ToString())
        || (runes[at].Value == '.' && at > 0 && at + 1 < runes.Length && Han.Contains(runes[at - 1]) && Han.Contains(runes[at + 1]));

    private static Rune[] Trim(string raw)
    {
        var runes = raw.EnumerateRunes().ToArray();
        var (first, last) = (Array.FindIndex(runes, rune => !IsNothing(rune)), Array.FindLastIndex(runes, rune => !IsNothing(rune)));
        return runes[first..(last + 1)];
    }

    private static bool IsNothing(Rune rune) => Rune.IsWhiteSpace(rune) || IdentifierText.IsInvisible(rune);
}
