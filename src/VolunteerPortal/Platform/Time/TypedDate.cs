using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Letters;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Time;

/// <summary>2026年3月21日, 2026-3-21, 2026/03/21 or 2026.3.21. What is unclear is asked back, never guessed.</summary>
public static partial class TypedDate
{
    public static DateOnly? Parse(string? typed) => OfficialDate.TryParse(Official(typed), out var date) ? date : null;

    public static Refusal? WhyNot(string? typed) => OfficialDate.WhyNot(Official(typed));

    private static string Official(string? typed)
    {
        var text = IdentifierText.Tidy(typed) ?? "";
        var parts = Separated().Match(text);
        return parts.Success
            ? $"{parts.Groups["y"].Value}年{int.Parse(parts.Groups["m"].Value)}月{int.Parse(parts.Groups["d"].Value)}日"
            : text;
    }

    [GeneratedRegex(@"\A(?<y>[0-9]{4})[-/.年](?<m>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})日?\z")]
    private static partial Regex Separated();
}
