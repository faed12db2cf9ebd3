using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Platform.Letters;

/// <summary>发文字号: 湘文明办〔2020〕3号, with six-corner brackets, the whole year, no 第 and no padding.</summary>
public static partial class DocumentNumber
{
    public const int MaxLength = 40;

    private static readonly Refusal WrongBrackets = new("文号的年份请用六角括号，如 青文明办〔2026〕7号");
    private static readonly Refusal WrongYear = new("文号的年份请写四位数字，如〔2026〕");
    private static readonly Refusal WrongCount = new("文号的序号不加“第”，前面不加 0，如 7号");
    private static readonly Refusal WrongForm = new("文号请写成 青文明办〔2026〕7号 的样子");

    public static string Normalize(string raw) => Spaces().Replace(raw, "");

    public static Refusal? WhyNot(string? raw)
    {
        if (raw?.Length > IdentifierText.Longest)
            return WrongForm;

        var text = Normalize(raw ?? "");
        if (text.Length <= MaxLength && Shape().IsMatch(text))
            return null;

        var parts = Parts().Match(text);
        if (!parts.Success)
            return WrongForm;

        if (parts.Groups["open"].Value != "〔" || parts.Groups["close"].Value != "〕")
            return WrongBrackets;

        return parts.Groups["year"].Length == 4 ? WrongCount : WrongYear;
    }

    [GeneratedRegex(@"[\s\u00A0\u3000]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[\u3400-\u9FFF]{2,20}〔(?:19|20)[0-9]{2}〕[1-9][0-9]{0,4}号\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A[\u3400-\u9FFF]{2,20}(?<open>[〔\[［(（【])(?<year>[0-9]{1,4})(?<close>[〕\]］)）】])第?0*[0-9]{1,5}号\z")]
    private static partial Regex Parts();
}
