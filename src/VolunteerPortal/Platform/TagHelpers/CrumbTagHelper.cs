using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>A page above this one, in &lt;crumbs&gt;.</summary>
[HtmlTargetElement("crumb", Attributes = "href", ParentTag = "crumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = (HtmlContentBuilder)context.Items[typeof(CrumbsTagHelper)];
        links.AppendHtml("<li><a href=\"").Append(Href).AppendHtml("\">")
            .AppendHtml(await output.GetChildContentAsync()).AppendHtml("</a></li>");
        output.SuppressOutput();
    }
}
