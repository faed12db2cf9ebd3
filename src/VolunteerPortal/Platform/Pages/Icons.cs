using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace VolunteerPortal.Platform.Pages;

/// <summary>Beside a text an icon is decoration; alone it needs a label.</summary>
public sealed class Icons(Assets assets, HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<string, HtmlString> _plain = [];

    public IHtmlContent Svg(string name, string? label = null, string? cssClass = null) =>
        label is null && cssClass is null ? _plain.GetOrAdd(name, plain => Draw(plain, null, null)) : Draw(name, label, cssClass);

    private HtmlString Draw(string name, string? label, string? cssClass)
    {
        var meaning = label is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{encoder.Encode(label)}\"";
        var classes = cssClass is null ? "i" : $"i {encoder.Encode(cssClass)}";
        return new HtmlString(
            $"<svg class=\"{classes}\" {meaning}><use href=\"{assets.Url("img/icons.svg")}#{encoder.Encode(name)}\"/></svg>");
    }
}
