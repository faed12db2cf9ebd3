using System.Text;

namespace VolunteerPortal.Platform.Text;

/// <summary>As GB 18030-2022 and its amendment know them: all planes, and 〇, but no private use.</summary>
public static class Han
{
    public static bool Contains(Rune rune) => rune.Value is 0x3007
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x323AF);

    /// <summary>Picks one drawing of the character before it (葛 with a selector); it is no character of its own.</summary>
    public static bool IsVariationSelector(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
