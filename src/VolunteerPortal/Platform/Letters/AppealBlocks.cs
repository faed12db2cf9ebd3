using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace VolunteerPortal.Platform.Letters;

public sealed class AppealBlocks(StringBuilder html, AppealInlines inlines)
{
    private readonly List<SectionLink> _sections = [];
    private int _part;
    private int _lastRank = 1;
    private int _topLevel = int.MaxValue;

    public IReadOnlyList<SectionLink> Sections => _sections;

    public void Write(ContainerBlock parent)
    {
        foreach (var block in parent)
            Write(block);
    }

    public void WritePlain(string text)
    {
        foreach (var line in text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            html.Append("<p>");
            inlines.Text(line.Trim());
            html.Append("</p>\n");
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading when Plain(heading).Length > 0:
                Heading(heading, NumberedLine.LevelOf(Plain(heading)) is > 0 and var level ? level : Math.Min(heading.Level, 4));
                break;
            case ParagraphBlock paragraph:
                Paragraph(paragraph);
                break;
            case ListBlock list:
                List(list);
                break;
            case Table table:
                Table(table);
                break;
            case ThematicBreakBlock:
                html.Append("<hr>\n");
                break;
            case ContainerBlock container when container is not LinkReferenceDefinitionGroup:
                Write(container);
                break;
        }
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        var line = NumberedLine.Parse(Plain(paragraph));
        if (line is { IsHeading: true })
        {
            Heading(paragraph, line.Level);
            return;
        }

        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true } image && image.NextSibling is null)
        {
            Figure(image);
            return;
        }

        html.Append(line is null ? "<p>" : $"<p class=\"lv{line.Level}\">");
        Numbered(paragraph, line, line?.RunInLength ?? 0);
        html.Append("</p>\n");
    }

    /// <summary>At most one rank below the heading before it, so that nobody who reads by headings falls through a gap.</summary>
    private void Heading(LeafBlock block, int level)
    {
        var line = NumberedLine.Parse(Plain(block));
        // A letter may begin with （一）: what its own first headings are is what the page begins with
        _topLevel = Math.Min(_topLevel, level);
        var rank = Math.Min(level - _topLevel + 2, _lastRank + 1);
        _lastRank = rank;
        html.Append($"<h{rank} id=\"{NewId(rank, line is null ? Plain(block) : line.Number + line.Text)}\" class=\"lv{level}\">");
        Numbered(block, line, 0);
        html.Append($"</h{rank}>\n");
    }

    private string NewId(int rank, string words)
    {
        if (rank > 2)
            return $"s{_sections.Count}-{++_part}";

        _part = 0;
        _sections.Add(new SectionLink($"s{_sections.Count + 1}", words));
        return _sections[^1].Id;
    }

    private void Numbered(LeafBlock block, NumberedLine? line, int runIn)
    {
        if (line is not null && FirstWords(block) is { } literal && literal.Content.ToString() is var typed
            && NumberedLine.NumberLength(typed) is > 0 and var number)
        {
            var words = line.Number + typed[number..];
            var cut = runIn > 0 && typed.Length >= number + runIn ? line.Number.Length + runIn : 0;
            Replace(literal, words[cut..]);
            Strong(words[..cut]);
        }

        inlines.Write(block.Inline);
    }

    private void Strong(string words)
    {
        if (words.Length == 0)
            return;

        html.Append("<strong class=\"run-in\">");
        inlines.Text(words);
        html.Append("</strong>");
    }

    private void Figure(LinkInline image)
    {
        html.Append("<figure class=\"figure\">");
        inlines.Write(image.Parent);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            html.Append("<figcaption>");
            inlines.Text(image.Title);
            html.Append("</figcaption>");
        }

        html.Append("</figure>\n");
    }

    private void List(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol" : "ul";
        html.Append('<').Append(tag);
        if (list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1)
            html.Append($" start=\"{start}\"");

        html.Append(">\n");
        foreach (var item in list.OfType<ListItemBlock>())
            Item(item, list.IsLoose);

        html.Append("</").Append(tag).Append(">\n");
    }

    private void Item(ListItemBlock item, bool isLoose)
    {
        html.Append("<li>");
        foreach (var block in item)
            if (block is ParagraphBlock paragraph)
                Inside(paragraph, isLoose);
            else
                Write(block);

        html.Append("</li>\n");
    }

    private void Inside(LeafBlock paragraph, bool isLoose)
    {
        html.Append(isLoose ? "<p>" : "");
        inlines.Write(paragraph.Inline);
        html.Append(isLoose ? "</p>" : "");
    }

    /// <summary>A wide table scrolls in its own box, which the keyboard can reach.</summary>
    private void Table(Table table)
    {
        html.Append("<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"表格\"><table class=\"table\">\n");
        foreach (var row in table.OfType<TableRow>())
        {
            html.Append(row.IsHeader ? "<thead><tr>" : "<tr>");
            foreach (var cell in row.OfType<TableCell>())
                Cell(cell, row.IsHeader);

            html.Append(row.IsHeader ? "</tr></thead>\n<tbody>\n" : "</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private void Cell(TableCell cell, bool isHeader)
    {
        html.Append(isHeader ? "<th scope=\"col\">" : "<td>");
        foreach (var paragraph in cell.OfType<LeafBlock>())
            inlines.Write(paragraph.Inline);

        html.Append(isHeader ? "</th>" : "</td>");
    }

    private static string Plain(LeafBlock block) => AppealInlines.PlainText(block.Inline).Trim();

    private static LiteralInline? FirstWords(LeafBlock block)
    {
        Inline? inline = block.Inline;
        while (inline is ContainerInline container)
            inline = container.FirstChild;

        return inline as LiteralInline;
    }

    private static void Replace(LiteralInline literal, string words) => literal.Content = new Markdig.Helpers.StringSlice(words);
}
