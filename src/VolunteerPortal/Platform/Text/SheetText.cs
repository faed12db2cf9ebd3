using System.Text;

namespace VolunteerPortal.Platform.Text;

/// <summary>Tabs part the cells; one with a tab, a line end or a quote is quoted. Typed by hand, commas or two spaces part them.</summary>
public static class SheetText
{
    private static readonly char[] Commas = [',', '，'];

    public static IReadOnlyList<(int Line, string[] Cells)> Read(string text)
    {
        var plain = text.Replace("\r\n", "\n").Replace('\r', '\n');
        var rows = plain.Contains('\t') ? Quoted(plain) : Typed(plain);
        return [.. rows.Select(row => (row.Line, row.Cells.Select(Tidy).ToArray())).Where(row => row.Item2.Any(cell => cell.Length > 0))];
    }

    private static IEnumerable<(int Line, string[] Cells)> Typed(string text) =>
        text.Split('\n')
            .Select((line, at) =>
                (at + 1, line.Trim().Replace("\u3000", "  ").Replace("  ", ",").Split(Commas, StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<(int Line, string[] Cells)> Quoted(string text)
    {
        var cells = new List<string>();
        var (line, first) = (1, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            var (cell, end) = Cell(text, at);
            cells.Add(cell);
            line += text[at..end].Count(character => character == '\n');
            at = end;
            if (at < text.Length && text[at] == '\t')
                continue;

            yield return (first, [.. cells]);
            cells.Clear();
            first = ++line;
        }
    }

    private static (string Cell, int End) Cell(string text, int start)
    {
        if (start < text.Length && text[start] == '"' && ClosingQuote(text, start) is > 0 and var close)
            return (text[(start + 1)..close].Replace("\"\"", "\""), close + 1);

        var end = text.IndexOfAny(['\t', '\n'], start);
        end = end < 0 ? text.Length : end;
        return (text[start..end], end);
    }

    /// <summary>The next thing after it is a tab, a line end or nothing. 0 when the first quote was only a quote.</summary>
    private static int ClosingQuote(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
            if (text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            else if (text[at] == '"')
                return at + 1 == text.Length || text[at + 1] is '\t' or '\n' ? at : 0;

        return 0;
    }

    private static string Tidy(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var character in cell)
            text.Append(character is '\n' or '\t' ? ' ' : character);

        return text.ToString().Trim();
    }
}
