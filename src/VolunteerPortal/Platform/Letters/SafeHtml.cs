using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using VolunteerPortal.Features.Appeals;

namespace VolunteerPortal.Platform.Letters;

/// <summary>
/// Markup that our own writer made, tag by tag, from a list of what is allowed. Only <see cref="AppealText"/> makes it, so a view may
/// print it as it is; nothing a person typed can become one in another way.
/// </summary>
public sealed class SafeHtml : IHtmlContent
{
    private readonly string _html;

    internal SafeHtml(string html) => _html = html;

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    public override string ToString() => _html;
}
