using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>V + 6 figures of the region + YYMM + 6 of a sequence + a check character: ISO 7064 MOD 37,36 over the 17 before it, 0-9 A-Z
/// standing for 0-35. It catches every wrong character and all but one in two hundred swaps of neighbours (a property of the standard). The
/// national system's own check is not published, so it cannot tell our numbers from theirs.</summary>
public static partial class VolunteerNumber
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Modulus = 36;

    /// <summary>Six figures of the serial fit: a million registrations in one region and month would meet the unique index.</summary>
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

    public static bool TryParse(string? raw, out string number)
    {
        number = IdentifierText.Tidy(raw) is { } text ? Key(text) : "";
        return HasShape(number) && CheckCharacter(number[..^1]) == number[^1];
    }

    public static bool HasShape(string number) => Shape().IsMatch(number);

    /// <summary>Whoever types V and a figure means a number, right or wrong. No user name may begin so.</summary>
    public static bool LooksLikeOne(string tidy) => Beginning().IsMatch(tidy);

    public static string Key(string tidy) => tidy.Replace("-", "").ToUpperInvariant();

    /// <summary>V430100 2603 000001 X: in groups, for reading aloud; no line begins with the check character.</summary>
    public static string Spaced(string number) =>
        number.Length == Length ? $"{number[..7]} {number[7..11]} {number[11..17]}\u00A0{number[17]}" : number;

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
