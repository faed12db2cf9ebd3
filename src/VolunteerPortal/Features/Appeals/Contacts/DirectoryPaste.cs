using VolunteerPortal.Platform.Forms;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Contacts;

public sealed record DirectoryPaste(IReadOnlyList<DirectoryRow> Rows, IReadOnlyList<Refusal> Problems)
{
    public const int MostRows = 200;
    public const int MaxLength = 40_000;

    /// <summary>
    /// 区县, 单位, 联系人, 电话, or without the first; with a header in any order, others are skipped. An empty 区县 means the one above (merged
    /// cells).
    /// </summary>
    public static DirectoryPaste Parse(string? text, string area = "市级")
    {
        if (string.IsNullOrWhiteSpace(text))
            return new DirectoryPaste([], []);

        if (PlainText.FirstProblem(text, MaxLength, multiline: true) is { } refusal)
            return new DirectoryPaste([], [refusal]);

        var sheet = SheetText.Read(text);
        var columns = sheet.Count > 0 ? DirectoryColumns.Of(sheet[0].Cells) : null;
        var lines = columns is null ? sheet : [.. sheet.Skip(1)];
        if (lines.Count > MostRows)
            return new DirectoryPaste([], [new Refusal("最多 {0} 行，现在有 {1} 行，请删减", MostRows, lines.Count)]);

        var rows = new List<DirectoryRow>();
        var problems = new List<Refusal>();
        foreach (var (line, cells) in lines)
            Add(line, (columns ?? DirectoryColumns.Plain(cells))?.Row(cells), rows, problems, area);

        return new DirectoryPaste(rows, problems);
    }

    /// <summary>With the header, ready to be pasted back.</summary>
    public static string Write(IEnumerable<DirectoryRow> rows) =>
        string.Join('\n', rows.Select(row => $"{row.Area}\t{row.Unit}\t{row.Person}\t{row.Phone}").Prepend("区县\t单位\t联系人\t电话"));

    private static void Add(int line, DirectoryRow? row, List<DirectoryRow> rows, List<Refusal> problems, string area)
    {
        if (row is null)
        {
            problems.Add(new Refusal("第 {0} 行应有 4 列：区县、单位、联系人、电话", line));
            return;
        }

        var above = rows.Count > 0 ? rows[^1].Area : area;
        var full = row with { Area = row.Area.Length == 0 ? above : row.Area };
        if (WhyNot(line, full) is { } refusal)
            problems.Add(refusal);
        else
            rows.Add(full with { Phone = PhoneText.Normalize(full.Phone)! });
    }

    private static Refusal? WhyNot(int line, DirectoryRow row) =>
        WhyNotCell(line, "区县", row.Area, 30) ?? WhyNotCell(line, "单位", row.Unit, 60) ?? WhyNotCell(line, "联系人", row.Person, 50)
        ?? (PlainText.IsBlank(row.Phone) ? new Refusal("第 {0} 行没有电话", line) : null)
        ?? (PhoneText.Normalize(row.Phone) is null ? new Refusal("第 {0} 行的电话不完整或不止一个，请填 11 位手机号或带区号的座机", line) : null);

    private static Refusal? WhyNotCell(int line, string column, string cell, int max)
    {
        if (PlainText.IsBlank(cell))
            return new Refusal("第 {0} 行没有{1}", line, column);

        return PlainText.FirstProblem(cell, max, multiline: false) is null ? null
            : new Refusal("第 {0} 行的{1}太长或有不能用的字符，最多 {2} 个字", line, column, max);
    }
}
