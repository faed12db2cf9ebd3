using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

public sealed partial class SourceTests
{
    private const int MostLines = 250;
    private const int MostColumns = 140;
    private const int MostComments = 6;
    private const int LongestName = 70;

    /// <summary>Still to be shortened. Whoever has done one strikes it out here; the list ends empty.</summary>
    [Fact]
    public void No_source_file_is_longer_than_250_lines()
    {
        var long_ = Source.Files("*.cs", "*.css", "*.js", "*.cshtml").Select(f => (File: f, Lines: Source.Lines(f).Length))
            .Where(f => f.Lines > MostLines);

        Expect.Nothing(long_.Select(f => $"{f.File}: {f.Lines}"));
    }

    [Fact]
    public void No_line_of_csharp_css_or_a_view_is_longer_than_140_columns()
    {
        var wide = from file in Source.Files("*.cs", "*.css", "*.cshtml")
                   where !file.Contains("/dist/")
                   from line in Source.Lines(file).Index()
                   where line.Item.Length > MostColumns
                   select $"{file}:{line.Index + 1}: {line.Item.Length}";

        Expect.Nothing(wide);
    }

    [Fact]
    public void At_most_6_of_100_lines_of_the_product_are_comments()
    {
        var lines = Source.Files("*.cs").Where(f => f.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(Source.Lines).Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        var comments = lines.Count(line => Comment().IsMatch(line));

        Assert.True(comments * 100 <= lines.Count * MostComments, $"{comments} of {lines.Count} lines are comments.");
    }

    [Fact]
    public void No_test_has_a_name_longer_than_70_characters()
    {
        var names = Source.Files("*.cs").Where(f => f.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(f => Method().Matches(Source.Read(f))).Select(m => m.Groups["name"].Value);

        Expect.Nothing(names.Where(name => name.Length > LongestName));
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

    /// <summary>The hues stand in tokens.css, where it is said what each is for.</summary>
    [Fact]
    public void Components_name_a_colour_by_what_it_is_for()
    {
        var hues = Source.Files("*.css").Where(f => !f.EndsWith("tokens.css", StringComparison.Ordinal) && !f.Contains("/dist/"))
            .SelectMany(f => Hue().Matches(Source.Read(f)).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));

        Expect.Nothing(hues);
    }

    /// <summary>Chinese left over in markup when Razor code (strings, comments) is taken out.</summary>
    private static IEnumerable<string> BareChinese(string view)
    {
        var markup = RazorComment().Replace(view, "");
        markup = CSharpString().Replace(markup, "");
        return Han().Matches(markup).Select(m => m.Value);
    }

    [GeneratedRegex(@"var\(--(on-)?(dan|qing|zhe)\b")]
    private static partial Regex Hue();

    [GeneratedRegex(@"(^|\s)//")]
    private static partial Regex Comment();

    [GeneratedRegex(@"public (async )?(static )?(Task|void) (?<name>\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("""\sstyle\s*=\s*["']|\son[a-z]+\s*=\s*["']|<style|<script>|javascript:|Html\.Raw""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->|(?<!:)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("""T\[("[^"]*"|[^\]"]*)|\$?"[^"<>\n]*"(?=\s*(=>|[,;)}:\]?]|is\b|or\b|$))""", RegexOptions.Multiline)]
    private static partial Regex CSharpString();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}\p{P}]*")]
    private static partial Regex Han();
}
