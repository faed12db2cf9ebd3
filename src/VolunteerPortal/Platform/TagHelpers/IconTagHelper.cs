using Microsoft.AspNetCore.Razor.TagHelpers;
using VolunteerPortal.Platform.Pages;

namespace VolunteerPortal.Platform.TagHelpers;

[HtmlTargetElement("icon", Attributes = "name")]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public string? Label { get; set; }

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons.Svg(Name, Label, Class));
    }
}
