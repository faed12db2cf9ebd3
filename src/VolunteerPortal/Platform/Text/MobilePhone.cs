using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Text;

/// <summary>Only a text message could prove that it is in use.</summary>
public static partial class MobilePhone
{
    private static readonly Refusal Wrong = new("手机号应是 11 位数字，以 1 开头");

    public static string? Normalize(string? raw)
    {
        if (IdentifierText.Tidy(raw) is not { } text)
            return null;

        var figures = Dashes().Replace(text, "");
        var match = Shape().Match(figures);
        return match.Success ? match.Groups[1].Value : null;
    }

    public static Refusal? WhyNot(string? raw) => Normalize(raw) is null ? Wrong : null;

    public static string Mask(string phone) => phone.Length == 11 ? $"{phone[..3]}****{phone[7..]}" : new string('*', phone.Length);

    // Every dash a keyboard or a document may give: hyphens, en and em dash, minus, the small and full-width forms after NFKC
    [GeneratedRegex(@"[-\u2010-\u2015\u2212]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\A(?:\+86|0086|86(?=1[0-9]{10}\z))?(1[3-9][0-9]{9})\z")]
    private static partial Regex Shape();
}
