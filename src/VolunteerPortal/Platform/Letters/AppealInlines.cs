using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Markdig.Syntax.Inlines;

namespace VolunteerPortal.Platform.Letters;

/// <summary>Writes no tags but em, strong, br, a and img; every character of the author's goes through the encoder.</summary>
public sealed class AppealInlines(StringBuilder html, Func<Guid, string?> pictureAddress)
{
    private const int Deepest = 60;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Links and pictures that lead nowhere; their words are shown without them.</summary>
    public int Dead { get; private set; }

    public static string PlainText(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.FindDescendants<Inline>().Select(Words));

    public void Text(string text) => html.Append(Encoder.Encode(text));

    public void Write(ContainerInline? parent) => Children(parent, 0);

    private void Children(ContainerInline? parent, int depth)
    {
        for (var inline = parent?.FirstChild; inline is not null; inline = inline.NextSibling)
            if (depth > Deepest)
                Text(inline is ContainerInline container ? PlainText(container) : Words(inline));
            else
                Write(inline, depth + 1);
    }

    private void Write(Inline inline, int depth)
    {
        switch (inline)
        {
            case EmphasisInline emphasis:
                Wrap(emphasis.DelimiterCount == 2 ? "strong" : "em", emphasis, depth);
                break;
            case LineBreakInline:
                html.Append("<br>");
                break;
            case LinkInline { IsImage: true } image:
                Picture(image);
                break;
            case LinkInline link:
                Link(link, depth);
                break;
            default:
                Text(Words(inline));
                Children(inline as ContainerInline, depth);
                break;
        }
    }

    private void Wrap(string tag, ContainerInline inside, int depth)
    {
        html.Append('<').Append(tag).Append('>');
        Children(inside, depth);
        html.Append("</").Append(tag).Append('>');
    }

    private void Link(LinkInline link, int depth)
    {
        var target = SafeLink.To(link.Url);
        if (target is null)
            Dead++;
        else
            html.Append("<a href=\"").Append(Encoder.Encode(target.Address))
                .Append(target.IsExternal ? "\" rel=\"noopener nofollow\">" : "\">");

        Children(link, depth);
        if (target is not null)
            html.Append("</a>");
    }

    private void Picture(LinkInline image)
    {
        var words = PlainText(image);
        if (SafeLink.Picture(image.Url) is { } id && pictureAddress(id) is { } address)
        {
            html.Append("<img src=\"").Append(Encoder.Encode(address)).Append("\" alt=\"").Append(Encoder.Encode(words))
                .Append("\" loading=\"lazy\">");
            return;
        }

        Dead++;
        Text(words);
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        DelimiterInline delimiter => delimiter.ToLiteral(),
        LineBreakInline => " ",
        _ => "",
    };
}
