using System.Text;

namespace VolunteerPortal.Platform.Text;

/// <summary>UTF-8 with a mark so that Excel reads Chinese, every field quoted, none read as a formula.</summary>
public static class CsvText
{
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Field(string text) => $"\"{(IsFormula(text) ? "'" : "")}{text.Replace("\"", "\"\"")}\"";

    /// <summary>Spreadsheets skip leading spaces, and take the full-width signs for the plain ones.</summary>
    private static bool IsFormula(string text) =>
        text.Length > 0
            && (text[0] is '\t' or '\r' or '\n'
                || text.Trim().Normalize(NormalizationForm.FormKC) is [var first, ..] && first is '=' or '+' or '-' or '@');
}
