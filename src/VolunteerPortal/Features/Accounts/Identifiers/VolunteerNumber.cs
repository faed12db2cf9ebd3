using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>
/// V + 6 figures of the region + YYMM + 6 figures of a sequence + a check character, 18 in all.
/// The check character is ISO 7064 MOD 37,36 over the 17 characters before it, the V included, with 0-9 A-Z standing for 0-35.
/// It catches every single wrong character and all but about one in two hundred swaps of neighbouring figures
/// (a swap of n and n+1 passes in one of 36 states: a property of the standard's hybrid systems, not of this code).
/// The national system's own check is not published, so our numbers cannot be told from theirs by it.
/// </summary>
public static partial class VolunteerNumber
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Modulus = 36;

    /// <summary>
    /// The number of the volunteer with this sequence value, registered on this local date. Only its last six figures fit: two numbers
    /// would meet when one region registers a million people in one month, and the unique index would say so.
    /// </summary>
    public static string Create(string regionCode, DateOnly date, long serial)
    {
        if (regionCode.Length < 2 || !regionCode.All(char.IsAsciiDigit))
            throw new ArgumentException("A region code has two or more figures.", nameof(regionCode));

        ArgumentOutOfRangeException.ThrowIfNegative(serial);
        var region = regionCode.PadRight(6, '0')[..6];
        var body = $"V{region}{date.Year % 100:00}{date.Month:00}{serial % 1_000_000:000000}";
        return body + CheckCharacter(body);
    }

    public static bool IsValid(string? raw) => TryParse(raw, out _);

    /// <summary>The number in capitals, whatever spaces, hyphens, full-width or small letters were typed.</summary>
    public static bool TryParse(string? raw, out string number)
    {
        number = IdentifierText.Tidy(raw) is { } text ? Key(text) : "";
        return HasShape(number) && CheckCharacter(number[..^1]) == number[^1];
    }

    public static bool HasShape(string number) => Shape().IsMatch(number);

    /// <summary>V and a figure: whoever types this means a number, right or wrong. No user name may begin so.</summary>
    public static bool LooksLikeOne(string tidy) => Beginning().IsMatch(tidy);

    public static string Key(string tidy) => tidy.Replace("-", "").ToUpperInvariant();

    /// <summary>V430100 2603 000001 X: in groups, for reading aloud; no line begins with the check character.</summary>
    public static string Spaced(string number) =>
        number.Length == Length ? $"{number[..7]} {number[7..11]} {number[11..17]}\u00A0{number[17]}" : number;

    /// <summary>ISO 7064 MOD 37,36 of a text of 0-9 A-Z.</summary>
    public static char CheckCharacter(string body)
    {
        var state = Modulus;
        foreach (var character in body)
        {
            var sum = (state + Alphabet.IndexOf(character, StringComparison.Ordinal)) % Modulus;
            state = (sum == 0 ? Modulus : sum) * 2 % (Modulus + 1);
        }

        return Alphabet[(Modulus + 1 - state) % Modulus];
    }

    [GeneratedRegex(@"\AV[0-9]{16}[0-9A-Z]\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A[Vv]-*[0-9]")]
    private static partial Regex Beginning();
}
