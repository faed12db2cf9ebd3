using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

public sealed partial class SourceTests
{
    private const int MostLines = 250;

    [Fact]
    public void No_source_file_is_longer_than_250_lines()
    {
        var long_ = Source.Files("*.cs", "*.css", "*.js", "*.cshtml").Select(f => (File: f, Lines: Source.Lines(f).Length))
            .Where(f => f.Lines > MostLines);

        Expect.Nothing(long_.Select(f => $"{f.File}: {f.Lines}"));
    }

    [Fact]
    public void Views_carry_no_inline_style_script_or_raw_html()
    {
        var broken = Source.Files("*.cshtml")
            .SelectMany(f => InlineScript().Matches(Source.Read(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));

        Expect.Nothing(broken);
    }

    [Fact]
    public void Views_take_every_chinese_word_from_the_interface_texts()
    {
        var bare = Source.Files("*.cshtml").SelectMany(f => BareChinese(Source.Read(f)).Select(text => $"{Path.GetFileName(f)}: {text}"));

        Expect.Nothing(bare);
    }

    /// <summary>Chinese left over in markup when Razor code (strings, comments) is taken out.</summary>
    private static IEnumerable<string> BareChinese(string view)
    {
        var markup = RazorComment().Replace(view, "");
        markup = CSharpString().Replace(markup, "");
        return Han().Matches(markup).Select(m => m.Value);
    }

    [GeneratedRegex("""\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|<style|<script>|javascript:|Html\.Raw""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|(?<!:)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("""T\[("[^"]*"|[^\]"]*)|\$?"[^"<>\n]*"(?=\s*(=>|[,;)}:\]?]|is\b|or\b|$))""", RegexOptions.Multiline)]
    private static partial Regex CSharpString();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}\p{P}]*")]
    private static partial Regex Han();
}
