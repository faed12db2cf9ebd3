using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Text;

/// <summary>Stricter than the standard: what is refused here nobody gets mail at.</summary>
public static partial class EmailAddress
{
    public const int MaxLength = 254;

    private static readonly Refusal Wrong = new("邮箱应像 name@example.org 这样填写");

    public static string? Normalize(string? raw)
    {
        if (raw is null || IdentifierText.Tidy(raw) is not { } text)
            return null;

        // A space inside is a typing error that could name somebody else; only around the address it is taken away
        var hasGap = IdentifierText.WithoutInvisible(raw).Trim().Any(char.IsWhiteSpace);
        var key = Key(text);
        return !hasGap && key.Length <= MaxLength && Shape().IsMatch(key) ? key : null;
    }

    public static Refusal? WhyNot(string? raw) => Normalize(raw) is null ? Wrong : null;

    public static string Key(string tidy) => tidy.ToLowerInvariant();

    public static string Mask(string email)
    {
        var at = email.IndexOf('@');
        return at < 1 ? "***" : $"{email[..Math.Min(2, at - 1)]}***{email[at..]}";
    }

    [GeneratedRegex(
        @"\A(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        + @"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\z")]
    private static partial Regex Shape();
}
