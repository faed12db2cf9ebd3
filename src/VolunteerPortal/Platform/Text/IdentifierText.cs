using System.Text;

namespace VolunteerPortal.Platform.Text;

/// <summary>Full-width becomes plain (NFKC), spaces and invisible characters go. Not for a person's real name.</summary>
public static class IdentifierText
{
    public const int Longest = 400;

    public static string? Tidy(string? raw)
    {
        if (raw is null || raw.Length > Longest || !PlainText.IsWhole(raw))
            return null;

        var text = new StringBuilder(raw.Length);
        foreach (var rune in WithoutInvisible(raw).Normalize(NormalizationForm.FormKC).EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune))
                text.Append(rune);

        return text.Length == 0 || HasControl(text.ToString()) ? null : text.ToString();
    }

    /// <summary>Zero-width characters, joiners, direction marks and the byte order mark: nobody sees them, so nobody means them.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value is 0x00AD or 0x061C or 0x180E
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF;

    public static string WithoutInvisible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsInvisible(rune))
                kept.Append(rune);

        return kept.ToString();
    }

    private static bool HasControl(string text) => text.EnumerateRunes().Any(Rune.IsControl);
}
