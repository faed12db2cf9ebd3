namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>Characters that are none, that are not seen, that turn the text round, that grow when they are folded.</summary>
public static class NaughtyUnicode
{
    private static readonly int[] Spaces =
    [
        0x20, 0xA0, 0x1680, 0x180E, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029,
        0x202F, 0x205F, 0x3000,
        0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x2800,
    ];

    private static readonly int[] Directions = [0x200E, 0x200F, 0x61C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069];

    private static readonly int[] NoCharacters =
    [
        0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF, 0xFFFD, 0xFFFC, 0xFFF9, 0xFFFB, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x378, 0x2FE0,
    ];

    private static readonly int[] Selectors = [0xFE00, 0xFE0E, 0xFE0F, 0xE0100, 0xE01EF, 0x180B, 0xE0001, 0xE0041, 0xE007F];

    private static readonly string[] Halves = ["\ud800", "\udc00", "\udbff", "a\ud83d", "\ude00b", "\ude00\ud83d", "\ud83d中\ude00",
        "\ud83d\ud83d\ude00"];

    private static readonly string[] Marks =
    [
        "\u0301", "\u0301中", "e\u0301", "e" + Times("\u0301", 5), "中" + Times("\u0301", 50), "中" + Times("\u0301\u0316", 250), "\u20DD",
        "中\u20DD\u20E3",
        "Z\u0351\u036B\u0343\u032A\u0302\u036B\u033D\u034Fa\u034C\u0334\u0319\u0324",
        "\u1112\u1161\u11AB", Times("\u1100", 40), "\u0E01" + Times("\u0E49", 30), "\u0915\u094D\u0937\u093F", "\u0F73\u0F75\u0F81",
        "\u0344\u0385", "中\u3099\u309A",
    ];

    private static readonly string[] Emoji =
    [
        "😀", "👩‍👩‍👧‍👦", "🇨🇳🇨", "👍🏿", "1️⃣#️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", Times("👩\u200D", 50), Times("😀", 200), "\u200D\uFE0F", "☺️☹︎",
    ];

    private static readonly string[] Letters =
    [
        "\uFDFA", Times("\uFDFA", 100), "ａｄｍｉｎ", "𝐚𝐝𝐦𝐢𝐧", "аdmin", "ΑDΜΙΝ", "İıIi", "ß", "ŉǰΐ", "ſſ",
        "\u212A\u212B\u2126", "ﬁﬂﬃ", "①②⑳㉑",
        "Ⅷⅷ", "１９９００００００１", "١٩٩٠٠",
        "१९९", "²³¹",
        "𠮷野家", Times("𠮷", 60), "\uF900\uF901", "\U0002F800", "⿰氵每", "⺀⼀", "葛\U000E0100飾", "שָׁלוֹם", "\u202Eמחק",
        "བོད་སྐད", "ᠮᠣᠩᠭᠣᠯ", "𒀀𒁀",
        "ཿ", "㍿㌀㋿", "ｶﾞﾊﾟ", "Ǆǅǆ",
        "\u1E9E", "ￜ", "〇零〡", "🄰🅰",
        "·•‧・･．∙⋅", "‘’“”«»‹›「」『』", "—–―‐‑−-", "￥＄％＆＊", "…⋯︙", "〔2026〕第7号",
    ];

    public static IEnumerable<string> All =>
    [
        .. Enumerable.Range(0, 0x20).Select(code => $"春{(char)code}汛"),
        .. new[] { 0x7F, 0x80, 0x85, 0x8D, 0x90, 0x9B, 0x9F }.Select(code => $"春{(char)code}汛"),
        .. Spaces.Select(code => $"志{Of(code)}愿"),
        Times(string.Concat(Spaces.Select(Of)), 1),
        .. Directions.Select(code => $"左{Of(code)}右abc"),
        Times("\u202E\u2066", 60) + "转",
        .. NoCharacters.Select(code => $"无{Of(code)}字"),
        .. Selectors.Select(code => $"葛{Of(code)}"),
        .. Halves, .. Marks, .. Emoji, .. Letters,
    ];

    public static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Of(int code) => char.ConvertFromUtf32(code);
}
