using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

/// <summary>kind="zhe": please note; kind="dan": something is wrong.</summary>
[HtmlTargetElement("note")]
public sealed class NoteTagHelper(Icons icons) : TagHelper
{
    public string? Kind { get; set; }

    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("note", HtmlEncoder.Default);
        if (!string.IsNullOrEmpty(Kind))
            output.AddClass($"note-{Kind}", HtmlEncoder.Default);

        output.PreContent.AppendHtml("<span>").AppendHtml(icons.Svg(Icon ?? DefaultIcon)).AppendHtml("</span><div>");
        output.PostContent.AppendHtml("</div>");
    }

    private string DefaultIcon => string.IsNullOrEmpty(Kind) ? "info" : "warn";
}
