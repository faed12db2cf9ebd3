using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace VolunteerPortal.UnitTests.Architecture;

/// <summary>The colours of tokens.css keep their contrast in every theme.</summary>
public sealed partial class ContrastTests
{
    private static readonly (string Front, string Back, double Least)[] Pairs =
    [
        ("ink", "paper", 7), ("ink", "surface", 7), ("ink", "surface-2", 7), ("ink-2", "surface-2", 7), ("ink-3", "surface-2", 4.5),
        ("ink-3", "paper", 4.5),
        ("dan-text", "dan-wash", 7), ("dan-text", "surface", 7), ("on-dan", "dan", 4.5), ("on-dan", "dan-deep", 4.5),
        ("on-qing", "qing", 7),
        ("on-qing", "qing-deep", 7), ("qing-text", "surface", 7), ("qing-text", "paper", 7), ("qing-text", "qing-wash", 4.5),
        ("zhe-text", "zhe-wash", 7),
        ("ink", "qing-wash", 7), ("line-strong", "surface", 3), ("line-strong", "paper", 3), ("dan-mark", "surface-3", 3),
        ("qing", "surface-3", 3),
        ("qing-mid", "surface-3", 3), ("focus-outer", "focus-inner", 3), ("zhe", "surface", 3),
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("elder")]
    public void Every_pair_of_colours_is_told_apart(string theme)
    {
        var colours = Theme(theme);

        var weak = Pairs.Where(pair => Contrast(colours[pair.Front], colours[pair.Back]) < pair.Least)
            .Select(pair => $"{pair.Front}/{pair.Back} {Contrast(colours[pair.Front], colours[pair.Back]):0.00} < {pair.Least}");

        Assert.Empty(weak);
    }

    [Fact]
    public void Dark_by_choice_and_dark_by_the_system_are_the_same()
    {
        Assert.Equal(Block("html[data-theme=\"dark\"]"), Block("html:not([data-theme]):not([data-mode=\"elder\"])"));
    }

    private static Dictionary<string, string> Theme(string theme)
    {
        var colours = Block(":root");
        var over = theme switch { "dark" => Block("html[data-theme=\"dark\"]"), "elder" => Block("html[data-mode=\"elder\"]"), _ => [] };
        foreach (var (name, colour) in over)
            colours[name] = colour;

        return colours;
    }

    /// <summary>The colours set in the first block of the selector.</summary>
    private static Dictionary<string, string> Block(string selector, [CallerFilePath] string here = "")
    {
        var css = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/VolunteerPortal/wwwroot/css/tokens.css"));
        var start = css.IndexOf(selector + " {", StringComparison.Ordinal);
        return Colour().Matches(css[start..css.IndexOf('}', start)])
            .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    private static double Luminance(string hex) => .2126 * Channel(hex, 0) + .7152 * Channel(hex, 2) + .0722 * Channel(hex, 4);

    private static double Channel(string hex, int at)
    {
        var share = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber) / 255.0;
        return share <= .03928 ? share / 12.92 : Math.Pow((share + .055) / 1.055, 2.4);
    }

    [GeneratedRegex("--(?<name>[a-z0-9-]+): #(?<value>[0-9a-f]{6});")]
    private static partial Regex Colour();
}
