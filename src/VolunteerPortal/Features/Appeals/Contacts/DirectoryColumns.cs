using System.Text.RegularExpressions;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Appeals.Contacts;

/// <summary>-1 for a column that is missing.</summary>
public sealed partial record DirectoryColumns(int Area, int Unit, int Person, int Phone)
{
    private static readonly string[] AreaWords = ["区县", "县区", "县市区", "县（市、区）", "区（县）", "地区", "区域", "市州", "市（州）", "区划", "街道", "乡镇"];
    private static readonly string[] UnitWords = ["单位", "部门", "机构", "组织", "服务队", "队伍"];
    private static readonly string[] PersonWords = ["联系人", "姓名", "负责人", "经办人"];
    private static readonly string[] PhoneWords = ["电话", "手机", "联系方式", "号码"];

    /// <summary>Null when the row is no header.</summary>
    public static DirectoryColumns? Of(string[] cells)
    {
        if (cells.Any(cell => PhoneText.Normalize(cell) is not null))
            return null;

        var phone = Find(cells, PhoneWords, []);
        var person = Find(cells, PersonWords, [phone]);
        var unit = Find(cells, UnitWords, [phone, person]);
        return phone < 0 || unit < 0 ? null : new DirectoryColumns(Find(cells, AreaWords, [phone, person, unit]), unit, person, phone);
    }

    /// <summary>Four columns in our order, or three without the first; three that begin with an area lack the person.</summary>
    public static DirectoryColumns? Plain(string[] cells) => LengthOf(cells) switch
    {
        3 when IsArea().IsMatch(cells[0]) => new DirectoryColumns(0, 1, -1, 2),
        3 => new DirectoryColumns(-1, 0, 1, 2),
        4 => new DirectoryColumns(0, 1, 2, 3),
        _ => null,
    };

    /// <summary>柳溪区, 石渡县; not 桃源社区, which is a unit.</summary>
    [GeneratedRegex("(?:[县市州旗]|(?<![社小园校景厂库])区)$")]
    private static partial Regex IsArea();

    public DirectoryRow Row(string[] cells)
    {
        string Cell(int column) => column >= 0 && column < cells.Length ? cells[column] : "";
        return new DirectoryRow(Cell(Area), Cell(Unit), Cell(Person), Cell(Phone));
    }

    /// <summary>A selection that was too wide brings empty cells.</summary>
    private static int LengthOf(string[] cells) =>
        cells.Length > 4 && cells[4..].All(cell => cell.Length == 0) ? 4 : cells.Length;

    private static int Find(string[] cells, string[] words, int[] taken) =>
        Array.FindIndex(cells,
            cell => !taken.Contains(Array.IndexOf(cells, cell)) && words.Any(word => cell.Replace(" ", "").Contains(word)));
}
