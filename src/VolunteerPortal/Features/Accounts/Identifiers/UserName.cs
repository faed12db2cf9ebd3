using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>No look-alike scripts, and no shape of a phone, e-mail or volunteer number: it never stands for somebody else.</summary>
public static partial class UserName
{
    public const int MinLength = 4;
    public const int MaxLength = 32;

    private static readonly Refusal Missing = new("请填写用户名");
    private static readonly Refusal Invisible = new("用户名里有看不见的字符，请重新输入");
    private static readonly Refusal Gap = new("用户名中间不要有空格");
    private static readonly Refusal LikePhone = new("用户名不能是手机号，登录时可以直接用手机号");
    private static readonly Refusal LikeEmail = new("用户名不能含有 @，登录时可以直接用邮箱");
    private static readonly Refusal LikeNumber = new("用户名不能以 V 加数字开头，那是志愿者编号的样子");
    private static readonly Refusal FirstCharacter = new("用户名要以字母或汉字开头");
    private static readonly Refusal WrongCharacter = new("用户名只能用汉字、英文字母、数字和 _ . -");
    private static readonly Refusal WrongLength = new("用户名应是 {0} 到 {1} 个字", MinLength, MaxLength);
    private static readonly Refusal Reserved = new("这个用户名容易被误认为网站或单位，请换一个");

    public static Refusal? WhyNot(string? raw)
    {
        if (PlainText.IsBlank(raw))
            return Missing;

        if (IdentifierText.Tidy(raw) is not { } name)
            return raw!.Length > IdentifierText.Longest ? WrongLength : WrongCharacter;

        return WhyNotTyped(raw!.Trim()) ?? WhyNotShape(name) ?? (ReservedNames.Contains(name) ? Reserved : null);
    }

    public static string? Normalize(string? raw) => IdentifierText.Tidy(raw);

    /// <summary>What the unique index compares.</summary>
    public static string Key(string tidy) => tidy.ToUpperInvariant();

    private static Refusal? WhyNotTyped(string typed)
    {
        if (typed.EnumerateRunes().Any(IdentifierText.IsInvisible))
            return Invisible;

        return typed.Any(char.IsWhiteSpace) ? Gap : null;
    }

    private static Refusal? WhyNotShape(string name)
    {
        if (name.Contains('@'))
            return LikeEmail;

        if (MobilePhone.Normalize(name) is not null || FiguresOnly().IsMatch(name))
            return LikePhone;

        if (VolunteerNumber.LooksLikeOne(name))
            return LikeNumber;

        if (!name.EnumerateRunes().All(rune => Han.Contains(rune) || (rune.IsAscii && Plain().IsMatch(rune.ToString()))))
            return WrongCharacter;

        if (!char.IsAsciiLetter(name[0]) && !Han.Contains(name.EnumerateRunes().First()))
            return FirstCharacter;

        return PlainText.Length(name) is < MinLength or > MaxLength ? WrongLength : null;
    }

    [GeneratedRegex(@"\A\+?[0-9.-]*[0-9]{7,}[0-9.-]*\z")]
    private static partial Regex FiguresOnly();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]\z")]
    private static partial Regex Plain();
}
