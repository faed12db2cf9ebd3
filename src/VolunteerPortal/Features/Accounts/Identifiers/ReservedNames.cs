using System.Collections.Frozen;
using System.Text;
using VolunteerPortal.Platform.Text;

namespace VolunteerPortal.Features.Accounts.Identifiers;

/// <summary>Names that would pass for the site, its staff or an authority: ad.min, admin01 and 4dm1n are admin.</summary>
public static class ReservedNames
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "ADMIN", "ADMINS", "ADMINISTRATOR", "ADMINISTRATORS", "SUPERADMIN", "SYSADMIN", "WEBADMIN", "SITEADMIN", "ROOT", "SYSTEM", "SYSOP",
        "WEBMASTER", "HOSTMASTER", "POSTMASTER", "MODERATOR", "SUPERUSER", "SUPERVISOR", "OPERATOR", "OFFICIAL", "OFFICE", "STAFF",
        "SUPPORT", "SERVICE", "HELPDESK", "SECURITY", "ABUSE", "NOREPLY", "ANONYMOUS", "GUEST", "NOBODY", "NULL", "UNDEFINED", "TEST",
        "VOLUNTEER", "COORDINATOR", "PORTAL", "QINGHE", "QINGHEZHIYUAN", "GUANLIYUAN", "GUANFANG", "KEFU", "WENMINGBAN", "ZHENGFU",
    ]);

    private static readonly string[] Parts =
    [
        "管理员", "管理組", "管理组", "管理處", "管理处", "系统", "系統", "官方", "官网", "客服", "版主", "站长", "站務", "站务", "审核员",
        "文明办", "文明委", "精神文明", "志愿服务联合会", "志愿者协会", "志愿服务网", "青禾志愿", "民政局", "民政厅", "民政部", "社会工作部", "社工部", "团委",
        "共青团", "党委", "市委", "县委", "区委", "省委", "政府", "人大常委", "政协", "公安", "法院", "检察院", "纪委", "应急管理局", "应急局",
        "街道办", "居委会", "村委会", "红十字会", "中央", "国务院", "人民日报", "新华社", "共产党",
    ];

    public static bool Contains(string tidy)
    {
        var key = UserName.Key(tidy);
        var letters = Letters(key, readFigures: false);
        return Words.Contains(letters)
            || Words.Contains(Letters(key, readFigures: true))
            || key.Split(['_', '.', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], StringSplitOptions.RemoveEmptyEntries)
            .Any(IsStaff)
            || Parts.Any(letters.Contains);
    }

    private static bool IsStaff(string word) =>
        word.StartsWith("ADMIN", StringComparison.Ordinal) || word is "ROOT" or "OFFICIAL" or "SYSADMIN";

    /// <summary><paramref name="readFigures"/>: figures that look like letters are read as them.</summary>
    private static string Letters(string key, bool readFigures)
    {
        var letters = key.EnumerateRunes().Select(rune => readFigures ? Read(rune) : rune)
            .Where(rune => Han.Contains(rune) || Rune.IsLetter(rune));
        return string.Concat(letters);
    }

    private static Rune Read(Rune rune) => rune.Value switch
    {
        '0' => new Rune('O'),
        '1' => new Rune('I'),
        '3' => new Rune('E'),
        '4' => new Rune('A'),
        '5' => new Rune('S'),
        '7' => new Rune('T'),
        _ => rune,
    };
}
