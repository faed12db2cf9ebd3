using System.Globalization;
using System.Text;
using VolunteerPortal.Platform.Forms;

namespace VolunteerPortal.Platform.Files;

/// <summary>Shown and offered, never a path. Cleaning it protects whoever saves the file or reads its name.</summary>
public static class DisplayFileName
{
    public const int MaxLength = 100;

    private const int MostSentHead = 400;
    private const int MostSentTail = 100;

    public static readonly Refusal NoName = new("这个文件没有名字，请改名后重新选择");
    public static readonly Refusal NoExtension = new("文件名缺少扩展名，请改成 .pdf、.docx、.xlsx、.jpg 或 .png 结尾");
    public static readonly Refusal Disguised = new("文件名里藏着可执行文件的扩展名，请改名后重新选择");

    private static readonly HashSet<string> Dangerous = new(StringComparer.OrdinalIgnoreCase)
    {
        "exe", "bat", "cmd", "scr", "pif", "msi", "dll", "lnk", "reg", "ps1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "hta", "jar",
        "sh", "php", "phtml", "asp", "aspx", "jsp", "cgi", "py", "htm", "html", "xhtml", "svg", "xml", "swf", "apk",
        "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "htaccess",
    };

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    public static (string? Name, Refusal? Refusal) Of(string? sent)
    {
        var clean = Clean(Bounded(LastSegment(sent ?? "")));
        if (clean.Length == 0)
            return (null, NoName);

        var dot = clean.LastIndexOf('.');
        if (dot < 0 || dot == clean.Length - 1)
            return (null, NoExtension);

        var (stem, extension) = (clean[..dot], clean[(dot + 1)..].ToLowerInvariant());
        if (stem.Split('.', '．', '。').Any(part => Dangerous.Contains(part.Trim())))
            return (null, Disguised);

        return ($"{Shortened(Unreserved(stem), MaxLength - 1 - extension.Length)}.{extension}", null);
    }

    public static string ExtensionOf(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string LastSegment(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>Ordering the marks above a letter takes the square of their number. The end stays, for the extension.</summary>
    private static string Bounded(string name) =>
        name.Length <= MostSentHead + MostSentTail
            ? name
            : string.Concat(name.AsSpan(0, MostSentHead), name.AsSpan(name.Length - MostSentTail));

    private static string Clean(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if (Kept(rune) is { } visible)
                kept.Append(visible);

        return kept.ToString().Normalize().Trim(' ', '.', '\u3000');
    }

    /// <summary>Unpaired surrogates are U+FFFD here; signs with a meaning to a file system or a header become a line.</summary>
    private static string? Kept(Rune rune)
    {
        if (rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE)
            return null;

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse => null,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
            _ => "<>:\"|?*%;".Contains((char)Math.Min(rune.Value, char.MaxValue)) ? "_" : rune.ToString(),
        };
    }

    private static string Unreserved(string stem)
    {
        stem = stem.Trim();
        if (stem.Length == 0)
            return "附件";

        return Reserved.Contains(stem.Split('.')[0].Trim()) ? "_" + stem : stem;
    }

    private static string Shortened(string stem, int max)
    {
        var runes = stem.EnumerateRunes().ToList();
        return runes.Count <= max ? stem : string.Concat(runes.Take(Math.Max(max, 1))).TrimEnd();
    }
}
