namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>Numbers at their ends, days that are none, ids that are nobody's, words that mean nothing, and much too much of
/// anything.</summary>
public static class NaughtyValues
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "+1", "01", "1.0", "1,000", "1e3", "1E400", "0x1F", "0b1", "١", "１２", "½", "127", "128", "255", "256", "32767",
        "32768", "65535", "65536",
        "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296", "9007199254740993", "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808", "-9223372036854775809", "18446744073709551616", "99999999999999999999999999999999", "1e-400", "NaN",
        "Infinity", "-Infinity",
        "3155378975999999999", "3155378976000000000", "1.7976931348623157e309", "  7  ", "7 ", "7a", "--7",
    ];

    private static readonly string[] Days =
    [
        "2026-02-29", "2024-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "0000-00-00", "0001-01-01", "9999-12-31",
        "10000-01-01", "-0001-01-01",
        "1899-12-31", "1900-02-29", "26-1-1", "2026-1-1", "2026/1/1", "1/13/2026", "13.1.2026", "2026年2月30日", "2026年13月1日", "二〇二六年三月",
        "2月29日", "0月0日", "today", "明天",
        "2026-03-12T25:00:00", "2026-03-12T23:59:60Z", "2026-03-12T00:00:00+99:00", "1970-01-01T00:00:00.0000000000001Z", "20260312",
        "1773273600", "2026-W10-4",
        "2026-071", "２０２６-０３-１２",
    ];

    private static readonly string[] Ids =
    [
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "{00000000-0000-0000-0000-000000000000}",
        "(00000000-0000-0000-0000-000000000000)", "00000000000000000000000000000000", "0000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-00000000000g",
        "{0x00000000,0x0000,0x0000,{0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x00}}", "urn:uuid:00000000-0000-0000-0000-000000000000",
        "01930000-0000-7000-8000-000000000000 ",
        "V43990126030000010", "V4399012603000001x", "checked", "19900000001", "+8619900000001", "1990000000", "110", "abcdefgh", "ABCDEFGH",
    ];

    private static readonly string[] Words =
    [
        "", " ", "null", "NULL", "nil", "None", "undefined", "true", "false", "on", "off", "yes", "True,False", "true,false", "Published",
        "99", "-99", "Requested",
        "[]", "{}", "[object Object]", "admin", "root", "system", "office", "__proto__", "constructor", "hasOwnProperty", "..ctor", "this",
        "new", "zh-Hant", "xl",
        "elder", "dark",
    ];

    private static readonly string[] Long =
    [
        NaughtyUnicode.Times("a", 300), NaughtyUnicode.Times("字", 301), NaughtyUnicode.Times("字", 5_000), NaughtyUnicode.Times("@", 1_000),
        NaughtyUnicode.Times("-", 2_000), NaughtyUnicode.Times(" ", 2_000), NaughtyUnicode.Times("\n", 500),
        NaughtyUnicode.Times("9", 1_000),
        NaughtyUnicode.Times("a b", 700), NaughtyUnicode.Times("<b>", 400), NaughtyUnicode.Times("x\t", 600),
        NaughtyUnicode.Times("/", 1_500),
        NaughtyUnicode.Times("%41", 500),
    ];

    public static IEnumerable<string> All => [.. Numbers, .. Days, .. Ids, .. Words, .. Long];
}
