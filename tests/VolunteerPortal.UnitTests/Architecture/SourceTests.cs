using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

public sealed partial class SourceTests
{
    private const int MostLines = 250;

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/Migrations/"));

    [Fact]
    public void No_source_file_is_longer_than_250_lines()
    {
        var long_ = Sources("*.cs").Concat(Sources("*.css")).Concat(Sources("*.js")).Concat(Sources("*.cshtml"))
            .Select(f => (File: Path.GetRelativePath(Root(), f), Lines: File.ReadLines(f).Count())).Where(f => f.Lines > MostLines);

        Assert.Empty(long_.Select(f => $"{f.File}: {f.Lines}"));
    }

    [Fact]
    public void Views_carry_no_inline_style_script_or_raw_html()
    {
        var broken = Sources("*.cshtml").SelectMany(f => InlineScript().Matches(File.ReadAllText(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Views_take_every_chinese_word_from_the_interface_texts()
    {
        var bare = Sources("*.cshtml").SelectMany(f => BareChinese(File.ReadAllText(f)).Select(text => $"{Path.GetFileName(f)}: {text}"));

        Assert.Empty(bare);
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
