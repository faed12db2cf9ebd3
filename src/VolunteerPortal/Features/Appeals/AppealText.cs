using System.Text;
using Markdig.Syntax;
using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Letters;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals;

/// <summary>
/// Safe markup of an appeal's body. <see cref="DeadLinks"/> counts links and pictures left out; <see cref="Opening"/> is for search
/// engines.
/// </summary>
public sealed record AppealText(SafeHtml Html, IReadOnlyList<SectionLink> Sections, string Opening, int DeadLinks)
{
    public const int MaxLength = 40_000;

    private const int OpeningLength = 200;
    private const int MostMarksInALine = 200;
    private const int LongestLine = 5_000;

    /// <summary>
    /// Never fails: text that is not valid Markdown is shown as typed. <paramref name="pictureAddress"/> gives null for pictures of other
    /// appeals.
    /// </summary>
    public static AppealText Render(string? body, Func<Guid, string?> pictureAddress)
    {
        var html = new StringBuilder();
        var inlines = new AppealInlines(html, pictureAddress);
        var blocks = new AppealBlocks(html, inlines);
        var document = Read(body);
        if (document is not null)
            blocks.Write(document);
        else
            blocks.WritePlain(Shown(body));

        return new AppealText(new SafeHtml(html.ToString()), blocks.Sections, Excerpt(document, OpeningLength), inlines.Dead);
    }

    /// <summary>Why this body cannot be saved, or null.</summary>
    public static Refusal? WhyNot(string? body) =>
        PlainText.FirstProblem(body, MaxLength, multiline: true) ?? WhyNotLines(body) ?? WhyNotDepth(body);

    /// <summary>The first words, without headings, marks and tables.</summary>
    public static string Excerpt(string? body, int max) => Excerpt(Read(body), max);

    private static string Excerpt(MarkdownDocument? document, int max)
    {
        if (document is null)
            return "";

        var runes = string.Concat(document.OfType<ParagraphBlock>().Select(Words)).EnumerateRunes().ToArray();
        return runes.Length <= max ? string.Concat(runes) : string.Concat(runes[..(max - 1)]) + "…";
    }

    private static string Words(ParagraphBlock paragraph)
    {
        var words = AppealInlines.PlainText(paragraph.Inline).Trim();
        return NumberedLine.Parse(words) is { } line ? line.IsHeading ? "" : line.Number + line.Text : words;
    }

    private static MarkdownDocument? Read(string? body) =>
        WhyNotLines(body) is null && (body?.Length ?? 0) <= MaxLength * 2 ? AppealMarkdown.Parse(Shown(body)) : null;

    /// <summary>The database holds no NUL or half characters, but a preview may be asked to show them.</summary>
    private static string Shown(string? body) => (body ?? "").Replace('\0', '\uFFFD');

    private static Refusal? WhyNotLines(string? body)
    {
        var number = 0;
        foreach (var line in (body ?? "").Split('\n'))
        {
            number++;
            if (line.Length > LongestLine)
                return new Refusal("第 {0} 行太长，请分成几段", number);

            if (Marks(line) > MostMarksInALine)
                return new Refusal("第 {0} 行的符号太多，请删减", number);
        }

        return null;
    }

    private static Refusal? WhyNotDepth(string? body) =>
        AppealMarkdown.Parse(Shown(body)) is null ? new Refusal("正文的层次套得太深，请改简单些") : null;

    /// <summary>Characters Markdown must pair up. A row of one kind (a blank: ____) counts once, brackets each.</summary>
    private static int Marks(string line)
    {
        var marks = 0;
        for (var at = 0; at < line.Length; at++)
            if (line[at] is '[' or ']' or '!' or '|' or '`' or '<' or '('
                || (line[at] is '*' or '_' && (at == 0 || line[at - 1] != line[at])))
                marks++;

        return marks;
    }
}
