using System.Collections.Frozen;
using System.Text;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Passwords;

/// <summary>Length and a list of what everybody tries first; no rules about kinds of characters, no expiry.</summary>
public static class PasswordRules
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    private const int OwnCharacters = 6;

    private static readonly Refusal Missing = new("请设置密码");
    private static readonly Refusal Broken = new("密码里有无法识别的字符，请重新输入");
    private static readonly Refusal TooShort = new("密码至少 {0} 个字，可以用几个词连成一句话", MinLength);
    private static readonly Refusal TooLong = new("密码最多 {0} 个字", MaxLength);
    private static readonly Refusal Common = new("这个密码太常见，容易被猜到，请换一个");
    private static readonly Refusal Personal = new("密码不要用您的用户名、手机号、邮箱、编号或网站名称");

    private static readonly string[] SiteWords =
        ["青禾志愿", "志愿服务", "志愿者", "志愿", "青禾", "文明办", "qinghezhiyuan", "zhiyuanfuwu", "zhiyuanzhe", "zhiyuan", "qinghe", "volunteer",
            "portal"];

    private static readonly Lazy<FrozenSet<string>> CommonPasswords = new(ReadCommonPasswords);

    /// <summary><paramref name="identifiers"/>: the person's user name, phone, e-mail, number and name.</summary>
    public static Refusal? WhyNot(string? password, params IEnumerable<string?> identifiers)
    {
        if (string.IsNullOrEmpty(password))
            return Missing;

        // The length is what the person typed; NFKC may make it longer or shorter
        var length = PlainText.Length(password);
        if (Prepare(password) is not { } prepared)
            return PlainText.IsWhole(password) ? TooLong : Broken;

        if (length < MinLength)
            return TooShort;

        if (length > MaxLength)
            return TooLong;

        var folded = prepared.ToLowerInvariant();
        return IsCommon(folded) ? Common : IsMadeOf(folded, identifiers) ? Personal : null;
    }

    /// <summary>Full-width figures and plain ones are one password. Null for what can never have been set.</summary>
    public static string? Prepare(string? password) =>
        password is null || password.Length > MaxLength * 4 || !PlainText.IsWhole(password)
            ? null
            : password.Normalize(NormalizationForm.FormKC);

    private static bool IsCommon(string folded)
    {
        if (CommonPasswords.Value.Contains(folded))
            return true;

        // sunshine2026! is sunshine
        var word = folded.TrimEnd("0123456789!@#$%^&*()_+-=.,;:?~ ".ToCharArray());
        if (word.Length >= 4 && CommonPasswords.Value.Contains(word))
            return true;

        var half = folded[..(folded.Length / 2)];
        return folded == half + half && CommonPasswords.Value.Contains(half);
    }

    /// <summary>Too little is left when the site's words and the person's own are taken out.</summary>
    private static bool IsMadeOf(string folded, IEnumerable<string?> identifiers)
    {
        var words = SiteWords.Concat(identifiers.SelectMany(Words)).OrderByDescending(word => word.Length).ToArray();
        var rest = words.Aggregate(folded, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return rest.Length != folded.Length && PlainText.Length(rest) < OwnCharacters;
    }

    private static IEnumerable<string> Words(string? identifier)
    {
        if (IdentifierText.Tidy(identifier)?.ToLowerInvariant() is not { } word)
            return [];

        string[] forms = [word, word.Split('@')[0], word.TrimStart('v')];
        return forms.Where(form => PlainText.Length(form) >= 2);
    }

    private static FrozenSet<string> ReadCommonPasswords()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line is not "#" && !line.StartsWith("# ", StringComparison.Ordinal)).ToFrozenSet();
    }
}
