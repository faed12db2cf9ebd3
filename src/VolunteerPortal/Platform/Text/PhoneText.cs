using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Text;

public static partial class PhoneText
{
    private static readonly Refusal Wrong = new("电话应是 11 位手机号，或带区号的座机，如 0731-55550101");

    /// <summary>Null unless like 19900000001, 0731-55550101, 0731-55550101-801, 400-555-0101, 12345 (the last two: no person's).</summary>
    public static string? Normalize(string? raw, bool allowService = true)
    {
        if (MobilePhone.Normalize(raw) is { } mobile)
            return mobile;

        if (IdentifierText.Tidy(raw) is not { } tidy)
            return null;

        var text = Dashes().Replace(tidy, "-");
        return Landline(text) ?? (allowService ? Service(text) : null);
    }

    public static Refusal? WhyNot(string? raw) => Normalize(raw) is null ? Wrong : null;

    /// <summary>What follows "tel:": figures only; an extension is dialled after a pause.</summary>
    public static string Dial(string normalized)
    {
        var parts = normalized.Split('-');
        return normalized.StartsWith('0') && parts.Length == 3 ? $"{parts[0]}{parts[1]},{parts[2]}" : string.Concat(parts);
    }

    private static string? Landline(string text)
    {
        var match = LandlineShape().Match(text);
        if (!match.Success)
            return null;

        var number = match.Groups["number"].Value.Replace("-", "");
        var extension = match.Groups["extension"].Value;
        return $"{match.Groups["area"].Value}-{number}" + (extension.Length == 0 ? "" : $"-{extension}");
    }

    private static string? Service(string text)
    {
        var figures = text.Replace("-", "");
        if (SharedCost().IsMatch(figures))
            return $"{figures[..3]}-{figures[3..6]}-{figures[6..]}";

        return ShortCode().IsMatch(text) ? text : null;
    }

    [GeneratedRegex(@"[-\u2010-\u2015\u2212]+")]
    private static partial Regex Dashes();

    // The area may stand in brackets (NFKC made them half-width); the number may be split as 5555-0101; 转 before an extension
    [GeneratedRegex(
        @"\A(?:\+86-?|0086-?)?(?:\((?<area>0[0-9]{2,3})\)-?|(?<area>0[0-9]{2,3})-)"
        + @"(?<number>[0-9]{7,8}|[0-9]{3,4}-[0-9]{4})(?:(?:-|转|ext\.?|x)(?<extension>[0-9]{1,6}))?\z", RegexOptions.IgnoreCase)]
    private static partial Regex LandlineShape();

    [GeneratedRegex(@"\A[48]00[0-9]{7}\z")]
    private static partial Regex SharedCost();

    // 12345 and its like, 110, 119, 120, 122, 95xxx, 96xxx
    [GeneratedRegex(@"\A(?:1[12][0-9]|12[0-9]{3}|9[56][0-9]{3,4})\z")]
    private static partial Regex ShortCode();
}
