using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace VolunteerPortal.Platform.Letters;

/// <summary>Made of what <see cref="AppealMarkdown"/> lets through, tag by tag from a list, so a view may print it as it is.</summary>
public sealed class SafeHtml : IHtmlContent
{
    private readonly string _html;

    internal SafeHtml(string html) => _html = html;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    public override string ToString() => _html;
}
