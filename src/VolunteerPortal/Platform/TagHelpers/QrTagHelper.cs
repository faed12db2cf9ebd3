using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using QRCoder;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("qr", Attributes = "value")]
public sealed class QrTagHelper(IStringLocalizer<Ui> texts) : TagHelper
{
    // Half of the quiet zone is here, the other half is the white padding of .qr > svg
    private const int Quiet = 2;

    private const int MostDrawn = 1_000;

    private static readonly ConcurrentDictionary<string, (int Modules, string Path)> Drawn = new();

    public required string Value { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (modules, path) = Drawing(Value);
        var edge = modules + 2 * Quiet;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("viewBox", $"-{Quiet} -{Quiet} {edge} {edge}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label ?? texts["本页二维码"].Value);
        output.Content.AppendHtml($"<rect x=\"-{Quiet}\" y=\"-{Quiet}\" width=\"{edge}\" height=\"{edge}\" fill=\"#fff\"/>");
        output.Content.AppendHtml(new HtmlString($"<path fill=\"#000\" d=\"{path}\"/>"));
    }

    /// <summary>Finding the best of eight masks costs more than a query, and a page shows the same code every time.</summary>
    private static (int Modules, string Path) Drawing(string value)
    {
        if (Drawn.TryGetValue(value, out var known))
            return known;

        using var code = QRCodeGenerator.GenerateQrCode(value, QRCodeGenerator.ECCLevel.M);
        var drawn = (code.ModuleMatrix.Count - 8, Path(code));
        if (Drawn.Count >= MostDrawn)
            Drawn.Clear();
        Drawn[value] = drawn;
        return drawn;
    }

    private static string Path(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var y = 4; y < code.ModuleMatrix.Count - 4; y++)
            for (var x = 4; x < code.ModuleMatrix.Count - 4; x++)
            {
                var from = x;
                while (x < code.ModuleMatrix.Count - 4 && code.ModuleMatrix[y][x])
                    x++;

                if (x > from)
                    path.Append($"M{from - 4} {y - 4}h{x - from}v1h-{x - from}z");
            }

        return path.ToString();
    }
}
