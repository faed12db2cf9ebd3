using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace VolunteerPortal.Platform.Letters;

/// <summary>As in a word processor every line is a paragraph of its own, and spaces before it mean nothing.</summary>
public static partial class AppealMarkdown
{
    private const int DeepestIndent = 9;

    private static readonly MarkdownPipeline Pipeline = Build();

    private enum Kind { Blank, Line, Item, Inside, Row }

    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(Prepare(text), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say "nested too deeply"; AppealText.WhyNot refuses such a text before it is saved
            return null;
        }
    }

    public static string Prepare(string text)
    {
        var prepared = new StringBuilder(text.Length * 2);
        var before = Kind.Blank;
        var inList = false;
        foreach (var line in text.Replace("\r\n", "\n").Split('\n', '\r'))
        {
            var (kind, content) = Read(line, inList);
            inList = kind == Kind.Blank ? inList : kind is Kind.Item or Kind.Inside;
            if (kind != Kind.Blank && before != Kind.Blank && !(kind == before && kind is Kind.Item or Kind.Row)
                && !(kind == Kind.Item && before == Kind.Inside))
                prepared.Append('\n');

            prepared.Append(content).Append('\n');
            before = kind;
        }

        return prepared.ToString();
    }

    private static (Kind Kind, string Content) Read(string line, bool inList)
    {
        var content = line.Trim();
        if (content.Length == 0)
            return (Kind.Blank, "");

        if (content[0] == '|')
            return (Kind.Row, content);

        var indent = inList
            ? Math.Min(line.TakeWhile(character => character is ' ' or '\t').Sum(character => character == '\t' ? 4 : 1), DeepestIndent)
            : 0;
        if (Item().Match(content) is { Success: true } item)
            return (Kind.Item, $"{new string(' ', indent)}{Marker(item)} {Escaped(item.Groups["text"].Value)}");

        return indent >= 2 ? (Kind.Inside, new string(' ', indent) + Escaped(content)) : (Kind.Line, Escaped(content));
    }

    private static string Marker(Match item) => item.Groups["mark"].Value is "•" or "●" or "▪" or "■" ? "-" : item.Groups["mark"].Value;

    /// <summary>A list in a list, an empty list and a link definition (which shows nothing) stay what was typed.</summary>
    private static string Escaped(string content)
    {
        if (Mark().Match(content) is { Success: true } mark)
            return content.Insert(mark.Groups["sign"].Index, "\\");

        return Definition().IsMatch(content) ? $"\\{content}" : content;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseCjkFriendlyEmphasis();
        builder.BlockParsers.TryRemove<QuoteBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.TryRemove<AutolinkInlineParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        return builder.UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true }).Build();
    }

    [GeneratedRegex(@"\A(?:(?<mark>[-*+]|[0-9]{1,9}[.)])[ \t]+|(?<mark>[•●▪■])[ \t\u3000]*)(?<text>\S.*)\z")]
    private static partial Regex Item();

    [GeneratedRegex(@"\A(?:(?<sign>[-*+])|[0-9]{1,9}(?<sign>[.)]))(?:[ \t]|\z)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A\[[^\]]*\]:")]
    private static partial Regex Definition();
}
